import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IncidentSources } from '@tocsin/incidents';
import { MESSAGE_VIEW } from '../message/message.view.js';

// On its own case's page only: a case that merely waits for the answer has it in its part "Third parties".
const OF_CASE = `
  FROM correspondence.investigation v
  JOIN correspondence.message m ON m.thread_id = v.thread_id
 WHERE v.incident_id = $1`;

const TIMELINE = `
  SELECT 'm' || m.id AS id, m.at, 'message' AS kind,
         CASE WHEN m.direction = 'out' THEN json_build_object('kind', m.author_kind, 'name', m.author_name)
              ELSE json_build_object('kind', 'third-party', 'name', coalesce(nullif(m.from_name, ''), m.from_address, '')) END
           AS actor,
         left(m.body_text, 20000) AS text,
         (SELECT to_json(view) FROM (
            SELECT ${MESSAGE_VIEW}, NULL::text AS report,
                   json_build_object('ref', v.reference, 'party', v.party, 'kind', v.kind) AS investigation) view) AS message,
         NULL::json AS report ${OF_CASE}`;

/** Brings what was said with third parties to the page of an incident. */
@Injectable()
export class InvestigationTimeline implements OnModuleInit {
  constructor(private readonly sources: IncidentSources) {}

  onModuleInit(): void {
    this.sources.register({
      name: 'investigations',
      timeline: TIMELINE,
      // What a third party names was seen in the case.
      subjects: `SELECT 'message' AS kind, m.id ${OF_CASE}`,
    });
  }
}
