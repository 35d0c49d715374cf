import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type Agreement } from '@tocsin/release';
import { type Capability } from '../../partners/capability/capability.js';
import { type AgreementTerms } from '../../partners/directory/agreement-terms.js';
import { type PartnerTerms } from '../../protocol/entitled-partners.js';

/** A partner with what was agreed, as sharing with him needs it. */
export interface SharePartner extends PartnerTerms {
  name: string;
  domain: string;
  capability: Capability | null;
}

interface Row {
  partnerId: string;
  name: string;
  domain: string;
  issuer: string;
  state: string;
  capability: Capability | null;
  terms: AgreementTerms | null;
  version: number | null;
}

/** Reads partners with the agreement in force, in one statement. */
@Injectable()
export class PartnerTermsReader {
  /** @param ids without: everyone that something can be shared with now */
  async read(tx: Pick<Transaction, 'query'>, ids?: readonly string[]): Promise<SharePartner[]> {
    const rows = await tx.query<Row>(
      `SELECT p.id AS "partnerId", p.name, p.domain, p.issuer, p.state, p.capability, a.terms, a.version
         FROM sharing.partner p
         LEFT JOIN LATERAL (SELECT v.terms, v.version FROM sharing.agreement v
                             WHERE v.partner_id = p.id ORDER BY v.version DESC LIMIT 1) a ON true
        WHERE CASE WHEN $1::uuid[] IS NULL THEN p.state = 'active' ELSE p.id = ANY($1) END
        ORDER BY p.name, p.id LIMIT 500`,
      [ids ?? null],
    );
    return rows.map(({ state, terms, version, ...partner }) => ({
      ...partner,
      active: state === 'active',
      agreement: terms === null ? null : agreementOf(partner.partnerId, terms, version ?? 0),
    }));
  }
}

function agreementOf(partnerId: string, terms: AgreementTerms, version: number): Agreement {
  return { ...terms, partnerId, version };
}
