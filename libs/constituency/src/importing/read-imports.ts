import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { importUnknown } from '../constituency.errors.js';
import { IMPORT_COLUMNS, type ImportCount, type ImportItemView, type ImportView } from './import.view.js';
import { type Verdict } from './import.vocabulary.js';

const LATEST = 50;

/** Imports and what they would do or did. */
@Injectable()
export class ReadImports {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** The latest ones, newest first. */
  async latest(actor: Actor): Promise<ImportView[]> {
    this.access.require(actor, 'constituency.write');
    return this.database.query<ImportView>(
      `SELECT ${IMPORT_COLUMNS} FROM constituency.import ORDER BY created_at DESC, id DESC LIMIT ${LATEST}`,
    );
  }

  /** One with its counts, in one statement. @throws DomainError `CONSTITUENCY.IMPORT_UNKNOWN` (404) */
  async one(actor: Actor, id: string): Promise<ImportView & { counts: ImportCount[] }> {
    this.access.require(actor, 'constituency.write');
    const [found] = await this.database.query<ImportView & { counts: ImportCount[] }>(
      `SELECT ${IMPORT_COLUMNS},
              coalesce((SELECT json_agg(c) FROM (
                SELECT kind, verdict, count(*)::int AS count FROM constituency.import_item
                 WHERE import_id = $1 AND verdict IS NOT NULL GROUP BY kind, verdict ORDER BY kind, verdict) c), '[]') AS counts
         FROM constituency.import WHERE id = $1`,
      [id],
    );
    if (!found) throw importUnknown();
    return found;
  }

  /** Its items in the order of the file, those of one verdict or all. @throws DomainError `PLATFORM.CURSOR_INVALID` (400) */
  async items(
    actor: Actor,
    id: string,
    filter: { verdict?: Verdict; cursor?: string; limit: number },
  ): Promise<{ items: ImportItemView[]; next: string | null }> {
    this.access.require(actor, 'constituency.write');
    const [after] = filter.cursor ? decodeCursor(filter.cursor, 1) : [0];
    const rows = await this.database.query<ImportItemView>(
      `SELECT i.n, i.line, i.kind, i.value, i.verdict, i.reason, i.other_value AS "otherValue", i.before,
              coalesce(o.name, own.value) AS organisation,
              CASE WHEN i.other_id IS NOT NULL THEN json_build_object('id', i.other_id, 'name', coalesce(other.name,
                (SELECT min(x.value) FROM constituency.import_item x
                  WHERE x.import_id = $1 AND x.kind = 'organisation' AND x.organisation_id = i.other_id))) END AS other
         FROM constituency.import_item i
         LEFT JOIN constituency.organisation o ON o.id = i.organisation_id
         LEFT JOIN constituency.organisation other ON other.id = i.other_id
         LEFT JOIN LATERAL (SELECT x.value FROM constituency.import_item x
                             WHERE o.id IS NULL AND x.import_id = $1 AND x.kind = 'organisation' AND x.org_key = i.org_key
                             LIMIT 1) own ON true
        WHERE i.import_id = $1 AND i.n > $2::int AND ($3::text IS NULL OR i.verdict = $3) AND i.verdict IS NOT NULL
        ORDER BY i.n LIMIT $4`,
      [id, after, filter.verdict ?? null, filter.limit + 1],
    );
    return page(
      rows,
      filter.limit,
      ({ n }) => [n],
      (row) => row,
    );
  }
}
