import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { type PartnerState } from '../partners.vocabulary.js';

/** A row of the list: who, how it stands, whether the way is open. */
export interface PartnerRow {
  id: string;
  name: string;
  country: string | null;
  issuer: string;
  domain: string;
  state: PartnerState;
  stateReason: string | null;
  /** Labels that may go there; empty: nothing was agreed. */
  labels: string[];
  heardAt: Date | null;
  deliveredAt: Date | null;
  /** Attempts that failed in a row; 0: the last one worked. */
  failures: number;
  failure: string | null;
  /** Keys that nobody compared. */
  announcedKeys: number;
  /** The last end of a key that is valid now; null: none is, so nothing of his is believed. */
  keysUntil: Date | null;
  version: number;
}

/** All partners, those that wait for somebody first. There are at most a few hundred. */
@Injectable()
export class PartnerList {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403) */
  async execute(actor: Actor): Promise<PartnerRow[]> {
    this.access.require(actor, 'sharing.read');
    return this.database.query<PartnerRow>(
      `SELECT p.id, p.name, p.country, p.issuer, p.domain, p.state, p.state_reason AS "stateReason", p.version,
              coalesce(a.labels, '{}') AS labels, h.heard_at AS "heardAt", h.delivered_at AS "deliveredAt",
              coalesce(h.failures, 0) AS failures, h.failure, coalesce(k.announced, 0) AS "announcedKeys",
              k.until AS "keysUntil"
         FROM sharing.partner p
         LEFT JOIN sharing.partner_health h ON h.partner_id = p.id
         LEFT JOIN LATERAL (
           SELECT ARRAY(SELECT jsonb_array_elements_text(terms->'labels')) AS labels
             FROM sharing.agreement WHERE partner_id = p.id ORDER BY version DESC LIMIT 1) a ON true
         LEFT JOIN LATERAL (
           SELECT count(*) FILTER (WHERE verified_at IS NULL)::int AS announced, max(not_after) AS until
             FROM sharing.partner_key
            WHERE partner_id = p.id AND revoked_at IS NULL AND not_after > now()) k ON true
        ORDER BY array_position(ARRAY['invited', 'verified', 'suspended', 'active', 'refused'], p.state), lower(p.name), p.id`,
    );
  }
}
