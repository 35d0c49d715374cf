import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, page } from '@tocsin/platform';

export interface AuditRow {
  id: string;
  at: Date;
  actor: { kind: string; id: string | null; name: string };
  action: string;
  subject: { kind: string; id: string; ref: string | null };
  reason: string | null;
  detail: Record<string, unknown> | null;
}

export interface AuditFilter {
  subjectId?: string;
  /** A subject's reference as people write it. */
  ref?: string;
  actorId?: string;
  cursor?: string;
  limit: number;
}

/** The record, newest first. Who may read it is asked by the caller: this library stands above `identity`. */
@Injectable()
export class ListAudit {
  constructor(private readonly database: Database) {}

  async execute(filter: AuditFilter): Promise<{ items: AuditRow[]; next: string | null }> {
    const [before] = filter.cursor ? decodeCursor(filter.cursor, 1) : [null];
    const rows = await this.database.query<AuditRow>(
      `SELECT id, at, action, reason, detail,
              json_build_object('kind', actor_kind, 'id', actor_id, 'name', actor_name) AS actor,
              json_build_object('kind', subject_kind, 'id', subject_id, 'ref', subject_ref) AS subject
         FROM audit.entry
        WHERE ($1::uuid IS NULL OR subject_id = $1)
          AND ($2::uuid IS NULL OR actor_id = $2)
          AND ($5::text IS NULL OR subject_ref = $5)
          AND ($3::bigint IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [
        filter.subjectId ?? null,
        filter.actorId ?? null,
        before,
        filter.limit + 1,
        filter.ref?.trim().toUpperCase() ?? null,
      ],
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
