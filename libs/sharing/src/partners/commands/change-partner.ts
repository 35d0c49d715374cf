import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { PartnerChanges, type PartnerColumns } from '../directory/partner-changes.js';
import { type PartnerRecord } from '../directory/partner.view.js';
import { type DeliveryWay, type PartnerContact } from '../partners.vocabulary.js';

/** What a person may write about a partner; what its keys vouch for (issuer, endpoint, domain) is not among it. */
export interface PartnerFacts {
  name?: string;
  country?: string | null;
  contacts?: PartnerContact[];
  delivery?: DeliveryWay;
  organisationId?: string | null;
}

@Injectable()
export class ChangePartner {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: PartnerChanges,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.UNKNOWN` (404), `PARTNERS.STALE` (409) */
  async execute(
    actor: Actor,
    id: string,
    { version, ...facts }: PartnerFacts & { version: number },
  ): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      const partner = await this.partners.lock(tx, id, version);
      const changes = changesOf(partner, facts);
      if (Object.keys(changes).length === 0) return;
      await this.partners.change(tx, partner, {
        actor,
        action: 'partner.changed',
        set: columnsOf(facts),
        detail: { changes, version: version + 1 },
      });
    });
  }
}

function columnsOf({ name, country, contacts, delivery, organisationId }: PartnerFacts): PartnerColumns {
  return {
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    ...(contacts === undefined ? {} : { contacts: JSON.stringify(contacts) }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
  };
}

function changesOf(partner: PartnerRecord, facts: PartnerFacts): Record<string, unknown> {
  const fields = ['name', 'country', 'contacts', 'delivery', 'organisationId'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => facts[field] !== undefined)
      .filter((field) => JSON.stringify(partner[field]) !== JSON.stringify(facts[field]))
      .map((field) => [field, { from: partner[field], to: facts[field] }]),
  );
}
