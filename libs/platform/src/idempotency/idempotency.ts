import { Injectable } from '@nestjs/common';
import { type Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';

/**
 * `Idempotency-Key` (IETF draft-ietf-httpapi-idempotency-key-header): the second request with a key gets the first
 * one's answer; the same key with another body is refused.
 */
@Injectable()
export class Idempotency {
  /**
   * Runs `work` once per owner and key, its answer stored in the same transaction.
   * @param owner who sent it (a key means nothing across senders)
   * @param fingerprint SHA-256 of the request's body
   * @throws DomainError `PLATFORM.IDEMPOTENCY_MISMATCH` (422)
   */
  async once<T extends object>(
    tx: Transaction,
    request: { owner: string; key: string; fingerprint: string },
    work: () => Promise<T>,
  ): Promise<{ answer: T; replayed: boolean }> {
    // A concurrent twin waits here on the unique index until the first commits, then finds its answer.
    const claimed = await tx.query(
      `INSERT INTO platform.idempotency (owner, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (owner, key) DO NOTHING RETURNING key`,
      [request.owner, request.key, request.fingerprint],
    );
    if (claimed.length === 0) return { answer: await this.earlier<T>(tx, request), replayed: true };
    const answer = await work();
    await tx.query(`UPDATE platform.idempotency SET answer = $3::jsonb WHERE owner = $1 AND key = $2`, [
      request.owner,
      request.key,
      JSON.stringify(answer),
    ]);
    return { answer, replayed: false };
  }

  private async earlier<T>(
    tx: Transaction,
    request: { owner: string; key: string; fingerprint: string },
  ): Promise<T> {
    const [row] = await tx.query<{ fingerprint: string; answer: T }>(
      `SELECT fingerprint, answer FROM platform.idempotency WHERE owner = $1 AND key = $2`,
      [request.owner, request.key],
    );
    if (row?.fingerprint !== request.fingerprint) {
      throw new DomainError('PLATFORM.IDEMPOTENCY_MISMATCH', {
        status: 422,
        title: 'This Idempotency-Key was used with another request',
      });
    }
    return row.answer;
  }
}
