import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { generatePgpKey } from '@tocsin/mail';
import { Clock, Config } from '@tocsin/platform';
import { keyUnusable } from '../keyring.errors.js';
import { type KeyAlgorithm } from '../keys.vocabulary.js';
import { AddTeamKey } from '../team-keys/add-team-key.js';
import { readPrivateKey } from '../team-keys/read-private-key.js';
import { type TeamKeyView } from '../team-keys/team-key.view.js';

export interface WantedKey {
  algorithm: KeyAlgorithm;
  /** Null: it does not expire. */
  expiresAt: Date | null;
}

/**
 * Makes an OpenPGP key for the team's address and uses it from now on. Certificates for S/MIME are not made here: what
 * no authority has signed helps nobody.
 */
@Injectable()
export class GenerateTeamKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly add: AddTeamKey,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.KEY_UNUSABLE` (422) where it would have ended, `KEYRING.SECRET_MISSING` (503) */
  async execute(actor: Actor, { algorithm, expiresAt }: WantedKey): Promise<TeamKeyView> {
    this.access.require(actor, 'keyring.manage');
    const now = this.clock.now();
    if (expiresAt !== null && expiresAt <= now) throw keyUnusable('expired');
    // A second back: a receiver whose clock runs a little behind takes no key from the future.
    const createdAt = new Date(Math.floor(now.getTime() / 1000) * 1000 - 1000);
    const { privateArmored } = await generatePgpKey({
      name: this.config.site.name,
      address: this.config.mail.address,
      algorithm,
      createdAt,
      expiresAt,
      passphrase: null,
    });
    const key = await readPrivateKey('pgp', Buffer.from(privateArmored), undefined, now);
    return this.add.execute(actor, key, { origin: 'generated', state: 'active' });
  }
}
