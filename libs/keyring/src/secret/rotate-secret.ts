import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Database, type Transaction } from '@tocsin/platform';
import { TeamKeyRepository } from '../team-keys/team-key.repository.js';
import { type SealedTable, SealedTables } from './sealed-tables.js';
import { SecretBox } from './secret-box.js';

/** What became of the stored keys. */
export interface SecretCounts {
  /** Under the present secret now. */
  keys: number;
  changed: number;
}

interface SealedRow {
  id: string;
  ref: string;
  secretKey: Buffer;
  version: number;
}

/** Brings the private keys under the present secret, all of them or none; and gives up those that none opens. */
@Injectable()
export class RotateSecret {
  private readonly box: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly keys: TeamKeyRepository,
    private readonly audit: AuditTrail,
    private readonly tables: SealedTables,
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
      const counts = { keys: sealed.filter(({ secretKey }) => secretKey !== null).length, changed };
      for (const table of this.tables.all()) await this.rotateTable(tx, table, counts);
      return counts;
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
      const counts = { keys: kept.length - lost.length, changed: lost.length };
      for (const table of this.tables.all()) await this.discardOf(tx, table, counts);
      return counts;
    });
  }

  private async rotateTable(tx: Transaction, table: SealedTable, counts: SecretCounts): Promise<void> {
    for (const { id, ref, secretKey, version } of await this.sealedOf(tx, table)) {
      const secret = this.box.open(secretKey, id);
      counts.keys += 1;
      if (!this.box.isOutdated(secretKey)) continue;
      await this.setSecret(tx, table, id, this.box.seal(secret, id));
      counts.changed += 1;
      await this.append('key.secret-rotated', { id, fingerprint: ref, version }, tx);
    }
  }

  private async discardOf(tx: Transaction, table: SealedTable, counts: SecretCounts): Promise<void> {
    for (const { id, ref, secretKey, version } of await this.sealedOf(tx, table)) {
      if (this.box.canOpen(secretKey)) {
        counts.keys += 1;
        continue;
      }
      await this.setSecret(tx, table, id, null);
      counts.changed += 1;
      await this.append('key.discarded', { id, fingerprint: ref, version }, tx);
    }
  }

  private sealedOf(tx: Transaction, { name, refColumn }: SealedTable): Promise<SealedRow[]> {
    return tx.query<SealedRow>(
      `SELECT id, ${refColumn} AS ref, secret_key AS "secretKey", version FROM ${name}
        WHERE secret_key IS NOT NULL ORDER BY id FOR UPDATE`,
    );
  }

  private async setSecret(
    tx: Transaction,
    { name }: SealedTable,
    id: string,
    secret: Buffer | null,
  ): Promise<void> {
    await tx.query(`UPDATE ${name} SET secret_key = $2, version = version + 1 WHERE id = $1`, [id, secret]);
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
