import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { collectionUnknown, partnerNotActive } from '../taxii.errors.js';

/** The collection that a key reads. */
export interface ServedCollection {
  id: string;
  title: string;
}

/** Which collection a key may read: that of the partner it was made for, as long as the exchange with him stands. */
@Injectable()
export class TaxiiAccess {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN`, `TAXII.PARTNER_NOT_ACTIVE` (403) */
  async collections(actor: Actor): Promise<ServedCollection[]> {
    this.access.require(actor, 'taxii.read');
    const rows = await this.database.query<ServedCollection & { state: string }>(
      `SELECT c.id, p.name AS title, p.state
         FROM sharing.taxii_client k JOIN sharing.partner p ON p.id = k.partner_id
         JOIN sharing.taxii_collection c ON c.partner_id = p.id
        WHERE k.api_key_id = $1`,
      [actor.kind === 'api-key' ? actor.id : null],
    );
    if (rows.some(({ state }) => state !== 'active')) throw partnerNotActive();
    return rows.map(({ id, title }) => ({ id, title }));
  }

  /** @throws DomainError `TAXII.COLLECTION_UNKNOWN` (404): for another partner's, too, so that its being tells nothing */
  async collection(actor: Actor, id: string): Promise<ServedCollection> {
    const found = (await this.collections(actor)).find((each) => each.id === id);
    if (!found) throw collectionUnknown();
    return found;
  }
}
