import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Database } from '@tocsin/platform';
import { TeamKeyRepository } from '../team-keys/team-key.repository.js';
import { SecretBox } from './secret-box.js';

/** What became of the stored keys. */
export interface SecretCounts {
  /** Under the present secret now. */
  keys: number;
  changed: number;
}

/** Brings the private keys under the present secret, all of them or none; and gives up those that none opens. */
@Injectable()
export class RotateSecret {
  private readonly box: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly keys: TeamKeyRepository,
    private readonly audit: AuditTrail,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.box = new SecretBox(config.keyring.secrets);
  }

  /** @throws DomainError `KEYRING.SECRET_WRONG` and its like: then nothing was changed */
  async rotate(): Promise<SecretCounts> {
    return this.database.transaction(async (tx) => {
      const sealed = await this.keys.sealed(tx, true);
      let changed = 0;
      for (const { id, fingerprint, secretKey, version } of sealed) {
        if (secretKey === null) continue;
        // Opened in any case: a count of keys that cannot be opened is no good news.
        const secret = this.box.open(secretKey, id);
        if (!this.box.isOutdated(secretKey)) continue;
        await this.keys.setSecret(tx, id, this.box.seal(secret, id));
        changed += 1;
        await this.append('key.secret-rotated', { id, fingerprint, version }, tx);
      }
      return { keys: sealed.filter(({ secretKey }) => secretKey !== null).length, changed };
    });
  }

  /** Takes the private parts away that no secret opens: the way out where the secret and every backup of it are lost. */
  async discardUnreadable(): Promise<SecretCounts> {
    return this.database.transaction(async (tx) => {
      const sealed = await this.keys.sealed(tx, true);
      const kept = sealed.filter(({ secretKey }) => secretKey !== null);
      const lost = kept.filter(({ secretKey }) => secretKey !== null && !this.box.canOpen(secretKey));
      for (const { id, fingerprint, version, state } of lost) {
        await this.keys.setSecret(tx, id, null);
        if (state === 'active') {
          const end = { at: new Date(), reason: 'its private part was discarded' };
          await this.keys.setState(tx, id, 'retired', end);
        }
        await this.append('key.discarded', { id, fingerprint, version }, tx);
      }
      return { keys: kept.length - lost.length, changed: lost.length };
    });
  }

  private append(
    action: string,
    { id, fingerprint, version }: { id: string; fingerprint: string; version: number },
    tx: Parameters<AuditTrail['append']>[0],
  ): Promise<void> {
    return this.audit.append(tx, {
      actor: SYSTEM,
      action,
      subject: { kind: 'key', id, ref: fingerprint },
      detail: { version: version + 1 },
    });
  }
}
