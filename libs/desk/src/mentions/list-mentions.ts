import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { noPerson } from '../desk.errors.js';

export interface MentionView {
  noteId: string;
  incident: { ref: string; title: string };
  author: string;
  at: Date;
  /** The beginning of the note. */
  text: string;
  doneAt: Date | null;
}

export interface MentionFilter {
  /** Only those that are not done. */
  open?: boolean;
  cursor?: string;
  limit: number;
}

const EXCERPT = 300;

/** Where somebody is named, newest first; only in incidents that he may see now. One statement. */
@Injectable()
export class ListMentions {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `DESK.NO_PERSON` (404) for an API key */
  async execute(actor: Actor, filter: MentionFilter): Promise<{ items: MentionView[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    if (actor.kind !== 'person') throw noPerson();
    const [at, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const params: unknown[] = [actor.id, at, id, filter.limit + 1];
    const rows = await this.database.query<MentionView & { sortAt: string }>(
      `SELECT n.id AS "noteId", json_build_object('ref', i.reference, 'title', i.title) AS incident,
              n.author_name AS author, n.created_at AS at, left(n.text, ${EXCERPT}) AS text, m.done_at AS "doneAt",
              n.created_at::text AS "sortAt"
         FROM incidents.note_mention m
         JOIN incidents.note n ON n.id = m.note_id
         JOIN incidents.incident i ON i.id = n.incident_id
        WHERE m.person_id = $1 AND ${visibleIncidents('i', actor, params)}
          AND ($2::timestamptz IS NULL OR (n.created_at, n.id) < ($2, $3::uuid))
          ${filter.open ? 'AND m.done_at IS NULL' : ''}
        ORDER BY n.created_at DESC, n.id DESC LIMIT $4`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.noteId],
      ({ sortAt: _sortAt, ...item }) => item,
    );
  }
}
