import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { type HandoverView } from './handover.view.js';
import { visibleHandovers } from './visible-handovers.js';

export interface HandoverFilter {
  /** Only what the reader has not acknowledged yet, and did not write himself. */
  unread?: boolean;
  cursor?: string;
  limit: number;
}

/** Handover notes, newest first; their incidents as they stand now, of those that the reader may see. One statement. */
@Injectable()
export class ListHandovers {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(
    actor: Actor,
    filter: HandoverFilter,
  ): Promise<{ items: HandoverView[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const [at, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const me = actor.kind === 'person' ? actor.id : null;
    const params: unknown[] = [me, at, id, filter.limit + 1];
    const incidents = visibleIncidents('i', actor, params);
    const visible = visibleHandovers('h', actor, params);
    const unread = `(h.author_id IS DISTINCT FROM $1::uuid AND NOT EXISTS (
      SELECT FROM desk.handover_read own WHERE own.handover_id = h.id AND own.person_id = $1))`;
    const rows = await this.database.query<HandoverView & { sortAt: string }>(
      `SELECT h.id, CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END AS team,
              json_build_object('id', a.id, 'name', a.name) AS author, h.written_at AS "writtenAt", h.text,
              coalesce((SELECT json_agg(json_build_object('ref', i.reference, 'title', i.title, 'state', i.state,
                          'section', item->>'section', 'remark', item->>'remark', 'dueAt', i.due_at, 'assignee', p.name)
                          ORDER BY place)
                          FROM jsonb_array_elements(h.items) WITH ORDINALITY AS each (item, place)
                          JOIN incidents.incident i ON i.id = (item->>'incidentId')::uuid AND ${incidents}
                          LEFT JOIN identity.person p ON p.id = i.assignee_id), '[]') AS items,
              coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'at', r.acknowledged_at)
                          ORDER BY r.acknowledged_at)
                          FROM desk.handover_read r JOIN identity.person p ON p.id = r.person_id
                         WHERE r.handover_id = h.id), '[]') AS "readBy",
              ${unread} AS unread, h.written_at::text AS "sortAt"
         FROM desk.handover h JOIN identity.person a ON a.id = h.author_id
         LEFT JOIN identity.team t ON t.id = h.team_id
        WHERE ${visible} AND ($2::timestamptz IS NULL OR (h.written_at, h.id) < ($2, $3::uuid))
          ${filter.unread ? `AND ${unread}` : ''}
        ORDER BY h.written_at DESC, h.id DESC LIMIT $4`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.id],
      ({ sortAt: _sortAt, ...note }) => note,
    );
  }
}
