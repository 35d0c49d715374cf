import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tocsin/platform';
import { type Agreement } from '@tocsin/release';
import { type AgreementTerms } from './agreement-terms.js';

type Via = Pick<Transaction, 'query'>;

/** One version of what was agreed, with who made it and why. */
export interface AgreementRecord {
  version: number;
  terms: AgreementTerms;
  reason: string | null;
  madeAt: Date;
  madeBy: string;
}

const RECORD = `version, terms, reason, made_at AS "madeAt", made_by AS "madeBy"`;

/** What was agreed with partners. */
@Injectable()
export class Agreements {
  constructor(private readonly database: Database) {}

  /** The one in force; null: nothing was agreed, so nothing may go. */
  async of(via: Via, partnerId: string): Promise<Agreement | null> {
    const [found] = await via.query<AgreementRecord>(
      `SELECT ${RECORD} FROM sharing.agreement WHERE partner_id = $1 ORDER BY version DESC LIMIT 1`,
      [partnerId],
    );
    return found ? { ...found.terms, partnerId, version: found.version } : null;
  }

  /** Of several partners, in one statement. */
  async ofAll(via: Via, partnerIds: readonly string[]): Promise<Map<string, Agreement>> {
    const rows = await via.query<AgreementRecord & { partnerId: string }>(
      `SELECT DISTINCT ON (partner_id) partner_id AS "partnerId", ${RECORD}
         FROM sharing.agreement WHERE partner_id = ANY($1::uuid[]) ORDER BY partner_id, version DESC`,
      [partnerIds],
    );
    return new Map(
      rows.map(({ partnerId, terms, version }) => [partnerId, { ...terms, partnerId, version }]),
    );
  }

  /** Every version, the newest first. */
  history(partnerId: string, via: Via = this.database): Promise<AgreementRecord[]> {
    return via.query<AgreementRecord>(
      `SELECT ${RECORD} FROM sharing.agreement WHERE partner_id = $1 ORDER BY version DESC`,
      [partnerId],
    );
  }
}
