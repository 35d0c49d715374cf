import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { newId, sha256Hex, type Transaction } from '@tocsin/platform';
import { Alarms } from '../alarms/alarms.js';
import { type RefusalReason, type SetRefused } from '../envelope/set-refused.js';
import { type AlarmKind } from '../transport.vocabulary.js';

/** Kept of one partner and day; of all strangers together as many. What comes beyond is counted. */
export const KEPT_A_DAY = 50;
/** Larger ones leave their hash and size only. */
const KEPT_BYTES = 1024 * 1024;

/** Reasons that a person has to look at: mistakes of a partner's software are not among them. */
const ALARMING: Partial<Record<RefusalReason, AlarmKind>> = {
  'jti-reused': 'jti-reused',
  algorithm: 'bad-signature',
  'embedded-key': 'bad-signature',
  'unknown-key': 'bad-signature',
  'key-revoked': 'bad-signature',
  signature: 'bad-signature',
  'unknown-partner': 'unknown-partner',
};

export interface RefusedBytes {
  partnerId: string | null;
  certificateSha256: string | null;
  bytes: Buffer;
  refusal: SetRefused;
  at: Date;
  /** For an alarm: which message, where that is known. */
  about?: string;
}

/** Keeps what was not taken, for a look: a partner whose messages are refused would otherwise never be heard. */
@Injectable()
export class Refusals {
  constructor(
    private readonly alarms: Alarms,
    private readonly audit: AuditTrail,
  ) {}

  async keep(tx: Transaction, refused: RefusedBytes): Promise<void> {
    const { partnerId, certificateSha256, bytes, refusal, at } = refused;
    const sha256 = sha256Hex(bytes);
    const id = newId();
    const kept = await tx.one<{ id: string; sha256: string }>(
      `INSERT INTO sharing.refused_message AS r (id, partner_id, certificate_sha256, day, first_at, last_at, err, reason,
              description, sha256, size, raw)
       SELECT $1, $2, $3, $4::date, $5, $5, $6, $7, $8, CASE WHEN is_full THEN '' ELSE $9 END, $10,
              CASE WHEN is_full THEN NULL ELSE $11::bytea END
         FROM (SELECT count(*) >= $12 AS is_full FROM sharing.refused_message
                WHERE coalesce(partner_id::text, '') = coalesce($2::uuid::text, '') AND day = $4::date AND sha256 NOT IN ('', $9)) kept
       ON CONFLICT (coalesce(partner_id::text, ''), day, reason, sha256)
       DO UPDATE SET times = r.times + 1, last_at = $5, certificate_sha256 = $3
       RETURNING id, sha256`,
      [
        id,
        partnerId,
        certificateSha256,
        at.toISOString().slice(0, 10),
        at,
        refusal.err,
        refusal.reason,
        refusal.message,
        sha256,
        bytes.length,
        bytes.length > KEPT_BYTES ? null : bytes,
        KEPT_A_DAY,
      ],
    );
    // Repetitions are counted, not recorded: whoever repeats himself would fill the record.
    if (kept.id === id) {
      await this.audit.append(tx, {
        actor: SYSTEM,
        action: 'partner-message.refused',
        subject: { kind: 'partner-message', id },
        detail: { partnerId, certificateSha256, err: refusal.err, reason: refusal.reason, sha256 },
      });
    }
    const kind = ALARMING[refusal.reason];
    if (!kind) return;
    const about = partnerId === null ? 'strangers' : (refused.about ?? refusal.reason);
    const facts = { reason: refusal.reason, sha256, certificateSha256 };
    await this.alarms.raise(tx, { kind, partnerId, about, facts, at });
  }
}
