import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { IncidentSources } from '@tocsin/incidents';
import { unlessSealed } from '@tocsin/intake';
import { type Actor } from '@tocsin/identity';
import { Config } from '@tocsin/platform';
import { MESSAGE_VIEW } from '../message/message.view.js';
import { threadsSql } from '../thread/thread.sql.js';
import { visibleConversation } from '../thread/visible-conversation.js';

const LIMITS = { threads: 50, messages: 50 };

// What was written from another case that is restricted is for that case's people, and so is what its reporters answer:
// their mails know their thread only, so a thread is hidden as a whole, as it is everywhere else.
const mayRead = (actor: Actor, params: unknown[]): string =>
  visibleConversation('coalesce(m.incident_id, t.incident_id)', 't.report_id', actor, params);

/** Brings threads and messages to the page of an incident (`GET /incidents/:ref`). */
@Injectable()
export class IncidentConversations implements OnModuleInit {
  constructor(
    private readonly sources: IncidentSources,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  onModuleInit(): void {
    this.sources.register({
      name: 'correspondence',
      threads: (actor, params) =>
        threadsSql(
          `r.id IN (SELECT ir.report_id FROM incidents.incident_report ir WHERE ir.incident_id = $1)
           AND ${visibleConversation('t.incident_id', 'r.id', actor, params)}`,
          this.config.mail.address,
          LIMITS,
          mayRead(actor, params),
        ),
      timeline: (actor, params) => `${TIMELINE} AND ${mayRead(actor, params)}`,
      subjects: (actor, params) => `${SUBJECTS} AND ${mayRead(actor, params)}`,
    });
  }
}

// A report is the first thing that its sender told us, so it stands in the timeline like what he wrote after it.
const TIMELINE = `
  SELECT 'r' || r.id AS id, r.received_at AS at, 'report' AS kind,
         json_build_object('kind', 'reporter', 'name', coalesce(nullif(r.from_name, ''), r.from_address, '')) AS actor,
         ${unlessSealed('r', 'left(r.body_text, 20000)')} AS text, NULL::json AS message,
         json_build_object('ref', r.reference, 'subject', ${unlessSealed('r', 'r.subject')}, 'channel', r.channel,
                           'sealed', r.sealed_at IS NOT NULL,
                           'files', (SELECT count(*)::int FROM intake.attachment a WHERE a.report_id = r.id)) AS report
    FROM incidents.incident_report ir
    JOIN intake.report r ON r.id = ir.report_id
   WHERE ir.incident_id = $1
  UNION ALL
  SELECT 'm' || m.id AS id, m.at, 'message' AS kind,
         CASE WHEN m.direction = 'out' THEN json_build_object('kind', m.author_kind, 'name', m.author_name)
              ELSE json_build_object('kind', 'reporter', 'name', coalesce(nullif(m.from_name, ''), m.from_address, '')) END
           AS actor,
         ${unlessSealed('r', 'left(m.body_text, 20000)')} AS text,
         (SELECT to_json(view) FROM (SELECT ${MESSAGE_VIEW}, r.reference AS report) view) AS message,
         NULL::json AS report
    FROM incidents.incident_report ir
    JOIN intake.report r ON r.id = ir.report_id
    JOIN correspondence.thread t ON t.report_id = r.id
    JOIN correspondence.message m ON m.thread_id = t.id
   WHERE ir.incident_id = $1`;

/** What was seen in a message was seen in the case. */
const SUBJECTS = `
  SELECT 'message' AS kind, m.id
    FROM incidents.incident_report ir
    JOIN correspondence.thread t ON t.report_id = ir.report_id
    JOIN correspondence.message m ON m.thread_id = t.id
   WHERE ir.incident_id = $1`;
