import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { organisationUnknown } from '../constituency.errors.js';
import { ORGANISATION_VIEW } from '../organisation/organisation.repository.js';
import { type OrganisationView } from '../organisation/organisation.view.js';

/** One organisation with its contacts and assets, in one query. */
@Injectable()
export class OrganisationDetail {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `CONSTITUENCY.ORGANISATION_UNKNOWN` (404) */
  async execute(actor: Actor, id: string): Promise<OrganisationView> {
    this.access.require(actor, 'constituency.read');
    const [found] = await this.database.query<OrganisationView>(`${ORGANISATION_VIEW} WHERE o.id = $1`, [id]);
    if (!found) throw organisationUnknown();
    return found;
  }
}
