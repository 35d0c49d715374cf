import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@tocsin/platform';
import { fingerprintOf } from '../identity/make-key.js';
import { type Card } from './card.schema.js';

/** Writes what a card says as a new partner. */
@Injectable()
export class PartnerCardsRepository {
  /** Who holds the issuer, the domain or the certificate already; a refused set-up holds nothing. */
  async holderOf(
    tx: Transaction,
    { issuer, domain, certificate_sha256 }: Card,
  ): Promise<{ name: string; issuer: string } | null> {
    const [found] = await tx.query<{ name: string; issuer: string }>(
      `SELECT name, issuer FROM sharing.partner
        WHERE (issuer = $1 OR domain = $2 OR $3 IN (certificate_sha256, certificate_next_sha256)) AND state <> 'refused'`,
      [issuer, domain, certificate_sha256],
    );
    return found ?? null;
  }

  async insert(
    tx: Transaction,
    card: Card,
    facts: { compareCode: string; at: Date; by: string },
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO sharing.partner (id, name, country, issuer, endpoint, domain, contacts, delivery, state, invitation_id,
         compare_code, certificate_sha256, encryption_jwk, capability, capability_at, created_at, created_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, 'invited', $9, $10, $11, $12::jsonb, $13::jsonb, $14, $15, $16, $15)`,
      [
        id,
        card.name,
        card.country,
        card.issuer,
        card.endpoint,
        card.domain,
        JSON.stringify(card.contacts),
        card.delivery,
        card.invitation,
        facts.compareCode,
        card.certificate_sha256,
        card.encryption ? JSON.stringify({ ...card.encryption.jwk, kid: card.encryption.kid }) : null,
        JSON.stringify(card.capability),
        card.created_at,
        facts.at,
        facts.by,
      ],
    );
    for (const { kid, jwk, not_before, not_after } of card.keys) {
      await tx.query(
        `INSERT INTO sharing.partner_key (id, partner_id, kid, jwk, fingerprint, not_before, not_after, source, added_at)
         VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, 'card', $8)`,
        [newId(), id, kid, JSON.stringify(jwk), await fingerprintOf(jwk), not_before, not_after, facts.at],
      );
    }
    return id;
  }
}
