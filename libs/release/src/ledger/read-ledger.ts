import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Blobs, Database, decodeCursor, page } from '@tocsin/platform';
import { lineUnknown } from '../release.errors.js';
import { type LedgerDetail, type LedgerLineView } from './ledger-line.view.js';
import { conditionsOf, type LedgerFilter } from './ledger-filter.js';
import { LINE_COLUMNS } from './line-columns.js';
import { textOf } from './text-of.js';
import { visibleLines } from './visible-lines.js';

/**
 * An answer to sealed evidence quotes it, and is read where that is opened: with its own right, and recorded. So is a
 * file that left before it was sealed, or before it was found to be infected.
 */
const SEALED = `((l.subject_kind = 'report'
    AND EXISTS (SELECT FROM intake.report r WHERE r.id = l.subject_id AND r.sealed_at IS NOT NULL))
  OR EXISTS (SELECT FROM intake.file_verdict v WHERE v.sha256 = l.sha256 AND (v.sealed OR v.state = 'infected'))
  OR EXISTS (SELECT FROM intake.attachment f JOIN intake.report r ON r.id = f.report_id
              WHERE f.sha256 = l.sha256 AND r.sealed_at IS NOT NULL))`;

/** The ledger, newest first, without the lines of restricted incidents that the reader may not see. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly blobs: Blobs,
  ) {}

  async list(
    actor: Actor,
    { cursor, limit, ...filter }: LedgerFilter & { cursor?: string; limit: number },
  ): Promise<{ items: LedgerLineView[]; next: string | null }> {
    this.access.require(actor, 'sharing.read');
    const [before] = cursor ? decodeCursor(cursor, 1) : [null];
    const params: unknown[] = [before, limit + 1];
    const rows = await this.database.query<LedgerLineView>(
      `SELECT ${LINE_COLUMNS} FROM release.ledger l
        WHERE ($1::uuid IS NULL OR l.id < $1) ${conditionsOf(filter, params)} AND ${visibleLines('l', actor, params)}
        ORDER BY l.id DESC LIMIT $2`,
      params,
    );
    return page(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** @throws DomainError `RELEASE.LINE_UNKNOWN` (404) */
  async one(actor: Actor, id: string): Promise<LedgerDetail> {
    this.access.require(actor, 'sharing.read');
    const params: unknown[] = [id];
    const [row] = await this.database.query<Omit<LedgerDetail, 'text'>>(
      `SELECT ${LINE_COLUMNS}, l.removed, a.decided_by_name AS "approvedBy",
              CASE WHEN ${SEALED} THEN 'sealed' WHEN b.sha256 IS NULL THEN 'hash-only' ELSE 'kept' END AS copy
         FROM release.ledger l
         LEFT JOIN release.approval a ON a.id = l.approval_id
         LEFT JOIN platform.blob b ON b.sha256 = l.sha256
        WHERE l.id = $1 AND ${visibleLines('l', actor, params)}`,
      params,
    );
    if (!row) throw lineUnknown();
    const { sha256, contentType, copy } = row;
    if (copy !== 'kept' || sha256 === null) return { ...row, text: null };
    return { ...row, text: textOf(await this.blobs.get(sha256), contentType ?? '') };
  }

  /** The exact copy. @throws DomainError `RELEASE.LINE_UNKNOWN`, `PLATFORM.BLOB_MISSING` (404) */
  async copy(actor: Actor, id: string): Promise<{ bytes: Buffer; contentType: string; name: string }> {
    this.access.require(actor, 'sharing.read');
    const params: unknown[] = [id];
    const [row] = await this.database.query<{ sha256: string | null; contentType: string | null }>(
      `SELECT l.sha256, l.content_type AS "contentType" FROM release.ledger l
        WHERE l.id = $1 AND NOT ${SEALED} AND ${visibleLines('l', actor, params)}`,
      params,
    );
    if (!row?.sha256) throw lineUnknown();
    const bytes = await this.blobs.get(row.sha256);
    return { bytes, contentType: row.contentType ?? 'application/octet-stream', name: `${id}.bin` };
  }
}
