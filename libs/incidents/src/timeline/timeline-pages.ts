import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { IncidentSources } from './incident-sources.js';
import { type TimelineEntry, type TimelinePage } from './timeline.view.js';

type Row = TimelineEntry & { sortAt: string };

/** Reads a page of a timeline in one statement, whoever brings lines to it. */
@Injectable()
export class TimelinePages {
  constructor(
    private readonly database: Database,
    private readonly sources: IncidentSources,
  ) {}

  /** Newest first. Whether the incident may be seen has been asked before. */
  async read(
    actor: Actor,
    incidentId: string,
    options: { cursor?: string; limit: number },
  ): Promise<TimelinePage> {
    const [at, id] = options.cursor ? decodeCursor(options.cursor, 2) : [null, null];
    const params: unknown[] = [incidentId, at, id, options.limit + 1];
    const parts = [CHANGES, NOTES, ...this.sources.of('timeline', actor, params).map(asPart)];
    // Each part is cut to a page by itself, so that ten thousand messages do not pass through the union.
    const sql = parts
      .map(
        (part) => `(SELECT * FROM (${part}) part WHERE $2::timestamptz IS NULL OR (at, id) < ($2, $3::text)
                    ORDER BY at DESC, id DESC LIMIT $4)`,
      )
      .join(' UNION ALL ');
    const rows = await this.database.query<Row>(
      `SELECT lines.*, at::text AS "sortAt" FROM (${sql}) lines ORDER BY at DESC, id DESC LIMIT $4`,
      params,
    );
    return page(
      rows,
      options.limit,
      (row) => [row.sortAt, row.id],
      ({ id, at, kind, actor, action, reason, changes, text, message, report, incident }) => {
        return { id, at, kind, actor, action, reason, changes, text, message, report, incident };
      },
    );
  }
}

// Notes and messages have lines of their own, which say more than the record's.
// The number is padded, so that lines of one transaction, which have one time, stay in the order of the record.
const CHANGES = `
  SELECT 'c' || lpad(e.id::text, 19, '0') AS id, e.at, 'change' AS kind,
         json_build_object('kind', e.actor_kind, 'name', e.actor_name) AS actor, e.action, e.reason,
         (e.detail->'changes')::json AS changes, NULL::text AS text, NULL::json AS message, NULL::json AS report,
         CASE WHEN e.subject_id <> $1 THEN e.subject_ref END AS incident
    FROM audit.entry e
   WHERE e.subject_id IN (SELECT $1::uuid UNION ALL SELECT m.id FROM incidents.incident m WHERE m.merged_into_id = $1)
     AND e.subject_kind = 'incident'
     AND e.action <> 'incident.note-added' AND e.action NOT LIKE 'message.%'`;

const NOTES = `
  SELECT 'n' || n.id AS id, n.created_at AS at, 'note' AS kind,
         json_build_object('kind', CASE WHEN n.author_id IS NULL THEN 'system' ELSE 'person' END, 'name', n.author_name),
         NULL::text, NULL::text, NULL::json, n.text, NULL::json, NULL::json, NULL::text
    FROM incidents.note n WHERE n.incident_id = $1`;

function asPart(source: string): string {
  return `SELECT s.id, s.at, s.kind, s.actor, NULL::text AS action, NULL::text AS reason, NULL::json AS changes,
                 s.text, s.message, s.report, NULL::text AS incident FROM (${source}) s`;
}
