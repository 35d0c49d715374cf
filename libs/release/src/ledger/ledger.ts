import { Injectable } from '@nestjs/common';
import { type ActorRef, type SubjectKind } from '@tocsin/audit';
import { type TlpLabel } from '@tocsin/config';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type ReleaseRecipient, type ReleaseWayKind } from '../gate/release-request.js';
import { type Removal } from '../projection/removal.js';

/** What left or came, as bytes. */
export interface LedgerBytes {
  /** Hexadecimal. */
  sha256: string;
  size: number;
  contentType: string;
}

/** One line that is to be written. */
export interface NewLedgerLine {
  direction: 'out' | 'in';
  outcome: 'released' | 'refused' | 'received';
  way: ReleaseWayKind;
  actor: ActorRef;
  /** Of what came: who we are to it, `staff`. */
  recipient: ReleaseRecipient['kind'];
  partner?: { id: string; name: string } | null;
  /** Without a reference that of the incident, if it is one. */
  subject: { kind: SubjectKind; id: string; ref?: string | null };
  incidentId?: string | null;
  /** What it was: a RID event's name, a format, `message`. */
  content: string;
  label: TlpLabel;
  drill: boolean;
  /** Of a refusal: its code, ours or of what came. */
  reason?: string | null;
  bytes?: LedgerBytes | null;
  removed?: readonly Removal[];
  agreementVersion?: number | null;
  approvalId?: string | null;
  /** Written twice it is one line: a message that is tried again. */
  once?: string;
}

/** Writes the ledger, in the transaction of whatever leaves or comes: neither is ever there without the other. */
@Injectable()
export class Ledger {
  constructor(private readonly clock: Clock) {}

  /** @returns the line's id, of what left the release's; of a second line under the same `once` that of the first */
  async write(tx: Transaction, line: NewLedgerLine): Promise<string> {
    const at = this.clock.now();
    const { actor, partner, subject, bytes } = line;
    const { id } = await tx.one<{ id: string }>(
      `WITH written AS (
         INSERT INTO release.ledger (id, at, direction, outcome, way, actor_kind, actor_id, actor_name, recipient_kind,
                partner_id, partner_name, subject_kind, subject_id, subject_ref, incident_id, content, label, drill,
                reason, sha256, size, content_type, removed, agreement_version, approval_id, once)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
                coalesce($14, (SELECT i.reference FROM incidents.incident i WHERE $12 = 'incident' AND i.id = $13)),
                $15, $16, $17, $18, $19, $20, $21, $22,
                $23::jsonb, $24, $25, $26)
         ON CONFLICT (once) WHERE once IS NOT NULL DO NOTHING RETURNING id)
       SELECT id FROM written UNION ALL SELECT id FROM release.ledger WHERE once = $26 LIMIT 1`,
      [
        newId(at.getTime()),
        at,
        line.direction,
        line.outcome,
        line.way,
        actor.kind,
        actor.id,
        actor.name,
        line.recipient,
        partner?.id ?? null,
        partner?.name ?? null,
        subject.kind,
        subject.id,
        subject.ref ?? null,
        line.incidentId ?? (subject.kind === 'incident' ? subject.id : null),
        line.content,
        line.label,
        line.drill,
        line.reason ?? null,
        bytes?.sha256 ?? null,
        bytes?.size ?? null,
        bytes?.contentType ?? null,
        JSON.stringify(line.removed ?? []),
        line.agreementVersion ?? null,
        line.approvalId ?? null,
        line.once ?? null,
      ],
    );
    return id;
  }

  /** Whether a release to this partner stands in the ledger: what a transport asks before it signs. */
  async isReleased(tx: Transaction, releaseId: string, partnerId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM release.ledger WHERE id = $1 AND partner_id = $2 AND direction = 'out' AND outcome = 'released'`,
      [releaseId, partnerId],
    );
    return rows.length > 0;
  }
}
