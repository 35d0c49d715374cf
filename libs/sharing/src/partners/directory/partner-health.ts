import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';

type Via = Pick<Transaction, 'query'>;

/** Remembers how the way to and from each partner went last. */
@Injectable()
export class PartnerHealth {
  /** Something of his came and was believed. */
  async heard(via: Via, partnerId: string, at: Date): Promise<void> {
    await via.query(
      `INSERT INTO sharing.partner_health (partner_id, heard_at) VALUES ($1, $2)
       ON CONFLICT (partner_id) DO UPDATE SET heard_at = greatest(sharing.partner_health.heard_at, $2)`,
      [partnerId, at],
    );
  }

  /** He took something of ours. */
  async delivered(via: Via, partnerId: string, at: Date): Promise<void> {
    await via.query(
      `INSERT INTO sharing.partner_health (partner_id, delivered_at) VALUES ($1, $2)
       ON CONFLICT (partner_id) DO UPDATE SET delivered_at = $2, failures = 0`,
      [partnerId, at],
    );
  }

  /** @param failure what went wrong, in a line, without a secret */
  async failed(via: Via, partnerId: string, at: Date, failure: string): Promise<void> {
    await via.query(
      `INSERT INTO sharing.partner_health (partner_id, failed_at, failure, failures) VALUES ($1, $2, $3, 1)
       ON CONFLICT (partner_id) DO UPDATE
         SET failed_at = $2, failure = $3, failures = sharing.partner_health.failures + 1`,
      [partnerId, at, failure.slice(0, 500)],
    );
  }
}
