import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock } from '@tocsin/platform';
import { keyUnusable } from '../keyring.errors.js';
import { type KeyKind } from '../keys.vocabulary.js';
import { AddTeamKey } from '../team-keys/add-team-key.js';
import { readPrivateKey } from '../team-keys/read-private-key.js';
import { type TeamKeyView } from '../team-keys/team-key.view.js';

export interface ImportedKey {
  kind: KeyKind;
  /** Armored OpenPGP; PEM with certificate and private key; PKCS #12. */
  source: Buffer;
  passphrase?: string;
  /** `retired`: only to read old mail with. */
  state: 'active' | 'retired';
}

/** Takes up a private key that was made elsewhere. Mail that waited for it is read again. */
@Injectable()
export class ImportTeamKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly add: AddTeamKey,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.KEY_UNREADABLE`, `KEYRING.PASSPHRASE_WRONG`,
   *   `KEYRING.KEY_UNUSABLE` (422), `KEYRING.KEY_KNOWN` (409), `KEYRING.SECRET_MISSING` (503)
   */
  async execute(actor: Actor, { kind, source, passphrase, state }: ImportedKey): Promise<TeamKeyView> {
    this.access.require(actor, 'keyring.manage');
    const now = this.clock.now();
    const key = await readPrivateKey(kind, source, passphrase, now);
    if (state === 'active') requireUsable(key.facts, now);
    return this.add.execute(actor, key, { origin: 'imported', state });
  }
}

function requireUsable(
  { revoked, expiresAt, addresses }: { revoked: boolean; expiresAt: Date | null; addresses: string[] },
  now: Date,
): void {
  if (revoked) throw keyUnusable('revoked');
  if (expiresAt !== null && expiresAt <= now) throw keyUnusable('expired');
  if (addresses.length === 0) throw keyUnusable('no-address');
}
