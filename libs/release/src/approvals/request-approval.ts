import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Blobs, Clock, newId, type Transaction } from '@tocsin/platform';
import { type Agreement } from '../agreement/agreement.js';
import { type Removal } from '../projection/removal.js';
import { onlyPersonsAsk } from '../release.errors.js';

/** What a second person is to look at. */
export interface ApprovalOrder {
  /** Visible to the actor; the caller has found it so. */
  incident: { id: string; ref: string };
  partner: { id: string; name: string };
  agreement: Agreement;
  label: TlpLabel;
  /** Exactly what would leave. */
  bytes: Buffer;
  contentType: string;
  removed: readonly Removal[];
  /** For the second person. */
  why: string;
}

/** As long as a duty of three shifts and a weekend's rest: who comes back on Monday asks anew. */
const VALID_HOURS = 72;

/** Asks a second person to look at what would leave. The same bytes for the same partner are asked about once. */
@Injectable()
export class RequestApproval {
  constructor(
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly blobs: Blobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `RELEASE.ONLY_PERSONS` (403): an API key is nobody whom a second person could ask */
  async execute(
    tx: Transaction,
    actor: Actor,
    order: ApprovalOrder,
  ): Promise<{ id: string; expiresAt: Date }> {
    this.access.require(actor, 'sharing.write');
    if (actor.kind !== 'person' || actor.id === null) throw onlyPersonsAsk();
    const { incident, partner, agreement, label, contentType, removed, why } = order;
    const { sha256, size } = await this.blobs.put(tx, order.bytes);
    const now = this.clock.now();
    const [open] = await tx.query<{ id: string; expiresAt: Date }>(
      `SELECT id, expires_at AS "expiresAt" FROM release.approval
        WHERE sha256 = $1 AND partner_id = $2 AND agreement_version = $3 AND requested_by = $4
          AND decision IS NULL AND expires_at > $5 LIMIT 1`,
      [sha256, partner.id, agreement.version, actor.id, now],
    );
    if (open) return open;
    const id = newId(now.getTime());
    const expiresAt = new Date(now.getTime() + VALID_HOURS * 3_600_000);
    await tx.query(
      `INSERT INTO release.approval (id, requested_at, requested_by, requested_by_name, why, incident_id, incident_ref,
              partner_id, partner_name, agreement_version, label, sha256, size, content_type, removed, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16)`,
      [
        id,
        now,
        actor.id,
        actor.name,
        why,
        incident.id,
        incident.ref,
        partner.id,
        partner.name,
        agreement.version,
        label,
        sha256,
        size,
        contentType,
        JSON.stringify(removed),
        expiresAt,
      ],
    );
    await this.audit.append(tx, {
      actor,
      action: 'release.approval-requested',
      subject: { kind: 'incident', ...incident },
      reason: why,
      detail: { approvalId: id, partner: partner.name, label, sha256 },
    });
    return { id, expiresAt };
  }
}
