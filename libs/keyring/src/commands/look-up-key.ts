import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config, Database, newId } from '@tocsin/platform';
import { ContactKeyRepository } from '../contact-keys/contact-key.repository.js';
import { type ContactKeyView } from '../contact-keys/contact-key.view.js';
import { KeyOffers } from '../contact-keys/key-offers.js';
import { readPublicKeys } from '../contact-keys/public-key-facts.js';
import { lookupFailed, lookupOff } from '../keyring.errors.js';
import { KeyDirectory } from '../lookup/key-directory.js';

/** Asks the domain of an address for its key, when a person wants it and the site allows it. What comes is an offer. */
@Injectable()
export class LookUpKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly directory: KeyDirectory,
    private readonly offers: KeyOffers,
    private readonly keys: ContactKeyRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.LOOKUP_OFF` (409), `KEYRING.LOOKUP_FAILED` (404, 502) */
  async execute(actor: Actor, wanted: string): Promise<ContactKeyView[]> {
    this.access.require(actor, 'keyring.manage');
    if (!this.config.keyring.lookupWkd) throw lookupOff();
    const address = wanted.trim().toLowerCase();
    const answer = await this.directory.find(address);
    const found = 'body' in answer ? await readPublicKeys(answer.body, this.clock.now()) : [];
    // A directory speaks for the address that it was asked for; what else it sends is nobody's.
    const own = found.filter(({ kind, addresses }) => kind === 'pgp' && addresses.includes(address));
    const views = await this.database.transaction(async (tx) => {
      const ids = await this.offers.record(tx, actor, own, { source: 'wkd', sourceRef: address });
      await this.audit.append(tx, {
        actor,
        action: 'key.looked-up',
        subject: { kind: 'key', id: ids[0] ?? newId(), ref: null },
        detail: { domain: address.slice(address.lastIndexOf('@') + 1), found: ids.length },
      });
      const all: ContactKeyView[] = [];
      for (const id of ids) all.push(...[await this.keys.view(tx, id)].filter((view) => view !== null));
      return all;
    });
    if (views.length === 0) throw lookupFailed('failed' in answer ? answer.failed : 'no-key');
    return views;
  }
}
