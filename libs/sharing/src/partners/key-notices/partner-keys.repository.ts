import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@tocsin/platform';
import { type AnnouncedKey, type NoticeEffects } from './decide-key-notice.js';

/** Writes what a notice changes of a partner's keys. */
@Injectable()
export class PartnerKeysRepository {
  async apply(tx: Transaction, partnerId: string, effects: NoticeEffects, at: Date): Promise<void> {
    for (const key of effects.add) await this.add(tx, partnerId, key, at);
    for (const { kid, notAfter } of effects.shorten)
      await tx.query(`UPDATE sharing.partner_key SET not_after = $3 WHERE partner_id = $1 AND kid = $2`, [
        partnerId,
        kid,
        notAfter,
      ]);
    for (const { kid, at: revokedAt, reason } of effects.revoke)
      await this.revoke(tx, partnerId, kid, revokedAt, reason);
    for (const { kid, at: revokedAt, reason } of effects.unheardOf)
      await tx.query(
        `INSERT INTO sharing.partner_key (id, partner_id, kid, jwk, fingerprint, not_before, not_after, source, added_at,
           revoked_at, revoked_reason)
         VALUES ($1, $2, $3, '{}', '', $4, $4, 'notice', $5, $4, $6)`,
        [newId(), partnerId, kid, revokedAt, at, reason],
      );
    const [present, next = null] = effects.certificates ?? [];
    if (present !== undefined)
      await tx.query(
        `UPDATE sharing.partner SET certificate_sha256 = $2, certificate_next_sha256 = $3, version = version + 1
          WHERE id = $1 AND (certificate_sha256, certificate_next_sha256) IS DISTINCT FROM ($2::text, $3::text)`,
        [partnerId, present, next],
      );
    if (effects.encryption)
      await tx.query(`UPDATE sharing.partner SET encryption_jwk = $2::jsonb WHERE id = $1`, [
        partnerId,
        JSON.stringify({ ...effects.encryption.jwk, kid: effects.encryption.kid }),
      ]);
  }

  /** Which of these certificates another partner connects with: who names one would be taken for him, and he for nobody. */
  async heldByOthers(tx: Transaction, partnerId: string, certificates: readonly string[]): Promise<string[]> {
    const held = await tx.query<{ sha256: string }>(
      `SELECT c.sha256 FROM unnest($2::text[]) AS c (sha256)
        WHERE EXISTS (SELECT FROM sharing.partner p
                       WHERE p.id <> $1 AND p.state <> 'refused'
                         AND c.sha256 IN (p.certificate_sha256, p.certificate_next_sha256))`,
      [partnerId, certificates],
    );
    return held.map(({ sha256 }) => sha256);
  }

  async revoke(tx: Transaction, partnerId: string, kid: string, at: Date, reason: string): Promise<void> {
    await tx.query(
      `UPDATE sharing.partner_key SET revoked_at = $3, revoked_reason = $4
        WHERE partner_id = $1 AND kid = $2 AND revoked_at IS NULL`,
      [partnerId, kid, at, reason],
    );
  }

  private async add(tx: Transaction, partnerId: string, key: AnnouncedKey, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.partner_key (id, partner_id, kid, jwk, fingerprint, not_before, not_after, source, added_at)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, 'notice', $8)`,
      [
        newId(),
        partnerId,
        key.kid,
        JSON.stringify(key.jwk),
        key.fingerprint,
        key.not_before,
        key.not_after,
        at,
      ],
    );
  }
}
