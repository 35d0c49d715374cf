import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { findOverlaps } from '../assets/find-overlaps.js';
import { organisationUnknown } from '../constituency.errors.js';
import { checkInput, type OrganisationInput } from '../organisation/organisation.input.js';
import { OrganisationRepository } from '../organisation/organisation.repository.js';
import { type OrganisationKind, type SavedOrganisation } from '../organisation/organisation.view.js';

export type NewOrganisation = OrganisationInput & { name: string; kind: OrganisationKind };

/** Takes up an organisation with its contacts and assets. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `CONSTITUENCY.ORGANISATION_INVALID` (422) naming all that is wrong */
  async execute(actor: Actor, input: NewOrganisation): Promise<SavedOrganisation> {
    this.access.require(actor, 'constituency.write');
    const checked = checkInput(input);
    const { name = input.name, ranges = [], asns = [], domains = [], contacts = [] } = checked;
    const { sector = null, legalClass = null, country = null } = checked;
    const id = newId();
    return this.database.transaction(async (tx) => {
      const fields = { name, kind: input.kind, sector, legalClass, country };
      await this.organisations.insert(tx, id, fields, this.clock.now());
      await this.organisations.setRanges(tx, id, ranges);
      await this.organisations.setAsns(tx, id, asns);
      await this.organisations.setDomains(tx, id, domains);
      await this.organisations.setContacts(tx, id, contacts);
      const organisation = await this.organisations.find(tx, id);
      if (!organisation) throw organisationUnknown();
      const { createdAt: _createdAt, ...detail } = organisation;
      const subject = { kind: 'organisation', id, ref: name } as const;
      await this.audit.append(tx, { actor, action: 'organisation.created', subject, detail });
      const warnings = await findOverlaps(tx, id, name, { ranges, asns, domains });
      return { organisation, warnings };
    });
  }
}
