import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Blobs, Clock, Database, decodeCursor, page } from '@tocsin/platform';
import { approvalUnknown } from '../release.errors.js';
import { textOf } from '../ledger/text-of.js';
import { type ApprovalDetail, type ApprovalState, type ApprovalView } from './approval.view.js';

export interface ApprovalFilter {
  state?: ApprovalState;
  /** Only what the reader may decide. */
  mine?: boolean;
  incident?: string;
  cursor?: string;
  limit: number;
}

/** What waits for a second person's look, and what was decided, newest first. */
@Injectable()
export class ReadApprovals {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly blobs: Blobs,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: ApprovalFilter): Promise<{ items: ApprovalView[]; next: string | null }> {
    this.access.require(actor, 'sharing.read');
    const [before] = filter.cursor ? decodeCursor(filter.cursor, 1) : [null];
    const params: unknown[] = [
      before,
      filter.limit + 1,
      filter.state ?? null,
      filter.mine === true,
      filter.incident?.trim().toUpperCase() ?? null,
    ];
    const rows = await this.database.query<ApprovalView>(
      `SELECT * FROM (${this.select(actor, params)}) a
        WHERE ($1::uuid IS NULL OR a.id < $1) AND ($3::text IS NULL OR a.state = $3)
          AND (NOT $4 OR (a.mine AND a.state = 'waiting')) AND ($5::text IS NULL OR a.incident = $5)
        ORDER BY a.id DESC LIMIT $2`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** @throws DomainError `RELEASE.APPROVAL_UNKNOWN` (404) */
  async one(actor: Actor, id: string): Promise<ApprovalDetail> {
    this.access.require(actor, 'sharing.read');
    const params: unknown[] = [id];
    const [row] = await this.database.query<ApprovalView>(
      `SELECT * FROM (${this.select(actor, params)}) a WHERE a.id = $1`,
      params,
    );
    if (!row) throw approvalUnknown();
    return { ...row, text: textOf(await this.blobs.get(row.sha256), row.contentType) };
  }

  private select(actor: Actor, params: unknown[]): string {
    const now = `$${params.push(this.clock.now())}::timestamptz`;
    const person = `$${params.push(actor.kind === 'person' ? actor.id : null)}::uuid`;
    const may = this.access.allows(actor, 'sharing.approve') ? 'true' : 'false';
    return `
      SELECT a.id, a.requested_at AS "requestedAt", a.why, a.incident_ref AS incident,
             json_build_object('id', a.requested_by, 'name', a.requested_by_name) AS "requestedBy",
             json_build_object('id', a.partner_id, 'name', a.partner_name) AS partner,
             a.agreement_version AS "agreementVersion", a.label, a.sha256, a.size, a.content_type AS "contentType",
             a.removed, a.expires_at AS "expiresAt", a.decided_at AS "decidedAt", a.decided_by_name AS "decidedBy",
             a.reason, (${may} AND ${person} IS NOT NULL AND a.requested_by <> ${person}) IS TRUE AS mine,
             CASE WHEN a.release_id IS NOT NULL THEN 'used' WHEN a.decision = 'declined' THEN 'declined'
                  WHEN a.expires_at <= ${now} THEN 'expired' ELSE coalesce(a.decision, 'waiting') END AS state
        FROM release.approval a JOIN incidents.incident i ON i.id = a.incident_id
       WHERE ${visibleIncidents('i', actor, params)}`;
  }
}
