import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { IncidentSources } from '@tocsin/incidents';
import { unlessSealed } from '@tocsin/intake';
import { Config } from '@tocsin/platform';
import { MESSAGE_VIEW } from '../message/message.view.js';
import { threadsSql } from '../thread/thread.sql.js';

const LIMITS = { threads: 50, messages: 50 };

// What was written from another case that is restricted is for that case's people; the page of this one does not know
// who reads it.
const OF_THIS_CASE = `NOT EXISTS (
  SELECT FROM incidents.incident other WHERE other.id = m.incident_id AND other.id <> $1 AND other.restricted)`;

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
      threads: threadsSql(
        'r.id IN (SELECT ir.report_id FROM incidents.incident_report ir WHERE ir.incident_id = $1)',
        this.config.mail.address,
        LIMITS,
        OF_THIS_CASE,
      ),
      timeline: TIMELINE,
      subjects: SUBJECTS,
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
   WHERE ir.incident_id = $1 AND ${OF_THIS_CASE}`;

/** What was seen in a message was seen in the case. */
const SUBJECTS = `
  SELECT 'message' AS kind, m.id
    FROM incidents.incident_report ir
    JOIN correspondence.thread t ON t.report_id = ir.report_id
    JOIN correspondence.message m ON m.thread_id = t.id
   WHERE ir.incident_id = $1 AND ${OF_THIS_CASE}`;
