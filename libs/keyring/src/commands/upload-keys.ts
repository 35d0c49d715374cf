import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { ContactKeyRepository } from '../contact-keys/contact-key.repository.js';
import { type ContactKeyView } from '../contact-keys/contact-key.view.js';
import { KeyOffers } from '../contact-keys/key-offers.js';
import { readPublicKeys } from '../contact-keys/public-key-facts.js';
import { keyUnreadable } from '../keyring.errors.js';

/** Takes up public keys or certificates that a person has at hand. They too are offers until somebody verifies them. */
@Injectable()
export class UploadKeys {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly offers: KeyOffers,
    private readonly keys: ContactKeyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param source armored or binary OpenPGP, PEM or DER
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.KEY_UNREADABLE` (422)
   */
  async execute(actor: Actor, source: Buffer): Promise<ContactKeyView[]> {
    this.access.require(actor, 'keyring.manage');
    const found = await readPublicKeys(source, this.clock.now());
    if (found.length === 0) throw keyUnreadable('It holds no public key and no certificate.');
    return this.database.transaction(async (tx) => {
      const ids = await this.offers.record(tx, actor, found, { source: 'upload', sourceRef: null });
      const views: ContactKeyView[] = [];
      for (const id of ids) views.push(...[await this.keys.view(tx, id)].filter((view) => view !== null));
      return views;
    });
  }
}
