import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { keyUnknown, personsOnly, privateKeyGone } from '../keyring.errors.js';
import { lockPrivateKey } from '../team-keys/lock-private-key.js';
import { PrivateKeys } from '../team-keys/private-keys.js';
import { TeamKeyRepository } from '../team-keys/team-key.repository.js';

export interface KeyBackup {
  fileName: string;
  /** Armored or PEM, locked with the passphrase. */
  content: string;
}

/** A backup of a private key, locked with a passphrase; the only way in which one ever leaves, and on record. */
@Injectable()
export class ExportTeamKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly keys: TeamKeyRepository,
    private readonly secrets: PrivateKeys,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN`, `KEYRING.PERSONS_ONLY` (403), `KEYRING.KEY_UNKNOWN` (404), `KEYRING.PRIVATE_KEY_GONE` (409) */
  async execute(actor: Actor, id: string, passphrase: string): Promise<KeyBackup> {
    this.access.require(actor, 'keyring.export');
    return this.database.transaction(async (tx) => {
      const key = (await this.keys.sealed(tx)).find((each) => each.id === id);
      if (!key) throw keyUnknown();
      // A key of the API that was stolen shall not take the team's with it.
      if (actor.kind !== 'person') throw personsOnly();
      const { secretKey, kind, fingerprint } = key;
      if (secretKey === null) throw privateKeyGone();
      const secret = this.secrets.unseal({ id, secretKey });
      const content = await lockPrivateKey(kind, { secret, publicKey: key.publicKey }, passphrase);
      await this.audit.append(tx, {
        actor,
        action: 'key.exported',
        subject: { kind: 'key', id, ref: fingerprint },
        detail: { kind },
      });
      return { fileName: `${fingerprint}.${kind === 'pgp' ? 'asc' : 'pem'}`, content };
    });
  }
}
