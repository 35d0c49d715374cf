import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, type Transaction } from '@tocsin/platform';
import { partnerStale, partnerUnknown } from '../partners.errors.js';
import { PARTNER_RECORD, type PartnerRecord } from './partner.view.js';

/** Columns that a command may set; the names are the schema's. */
export type PartnerColumns = Partial<{
  state: string;
  state_reason: string | null;
  name: string;
  country: string | null;
  contacts: string;
  delivery: string;
  organisation_id: string | null;
  verified_at: Date;
  verified_by: string;
  verified_how: string;
  certificate_sha256: string;
  certificate_next_sha256: string | null;
  capability: string;
  capability_at: Date;
}>;

export interface PartnerChange {
  actor: ActorRef;
  action: string;
  set: PartnerColumns;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

/** Every change of a partner passes here: locked, against its version, with its line in the record. */
@Injectable()
export class PartnerChanges {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The partner for this transaction alone.
   * @param version what the caller saw; null: he decides nothing by what he saw
   * @throws DomainError `PARTNERS.UNKNOWN` (404), `PARTNERS.STALE` (409)
   */
  async lock(tx: Transaction, id: string, version: number | null): Promise<PartnerRecord> {
    const [partner] = await tx.query<PartnerRecord>(
      `SELECT ${PARTNER_RECORD} FROM sharing.partner p WHERE p.id = $1 FOR UPDATE`,
      [id],
    );
    if (!partner) throw partnerUnknown();
    if (version !== null && partner.version !== version)
      throw partnerStale({
        current: { version: partner.version, state: partner.state },
        changedBy: null,
        changedAt: partner.changedAt,
        changes: {},
      });
    return partner;
  }

  async change(tx: Transaction, partner: PartnerRecord, change: PartnerChange): Promise<void> {
    const columns = Object.entries(change.set);
    const assigned = columns.map(([column], n) => `${column} = $${n + 3}`);
    await tx.query(
      `UPDATE sharing.partner SET ${[...assigned, 'changed_at = $2', 'version = version + 1'].join(', ')} WHERE id = $1`,
      [partner.id, this.clock.now(), ...columns.map(([, value]) => value)],
    );
    await this.record(tx, partner, change);
  }

  /** A line in the record without a change of the row. */
  async record(
    tx: Transaction,
    { id, name }: { id: string; name: string },
    { actor, action, reason = null, detail }: Omit<PartnerChange, 'set'>,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'partner', id, ref: name },
      reason,
      detail,
    });
  }
}
