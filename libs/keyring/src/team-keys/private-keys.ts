import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { UnlockedCertificate, UnlockedPgpKey } from '@tocsin/mail';
import { Config, Database, type Transaction } from '@tocsin/platform';
import { secretDamaged } from '../keyring.errors.js';
import { SecretBox } from '../secret/secret-box.js';
import { type SealedTeamKey } from './team-key.repository.js';

type Unlocked = { id: string; version: number; active: boolean } & (
  { kind: 'pgp'; key: UnlockedPgpKey } | { kind: 'smime'; key: UnlockedCertificate }
);

/** What signs and opens mail. Everything here holds secrets: it goes to the functions of libs/mail and nowhere else. */
export interface TeamSecrets {
  pgp: UnlockedPgpKey[];
  smime: UnlockedCertificate[];
  signing: { pgp: UnlockedPgpKey | null; smime: UnlockedCertificate | null };
}

/**
 * The team's private keys, opened. They stay in this process's memory as long as their row is unchanged: opening one
 * takes milliseconds, and every incoming mail needs them.
 */
@Injectable()
export class PrivateKeys {
  private readonly box: SecretBox;
  private readonly opened = new Map<string, Unlocked>();

  constructor(
    private readonly database: Database,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.box = new SecretBox(config.keyring.secrets);
  }

  seal(id: string, secret: Buffer): Buffer {
    return this.box.seal(secret, id);
  }

  /** The private part as it was sealed. @throws DomainError `KEYRING.SECRET_WRONG` and its like (503) */
  unseal(key: { id: string; secretKey: Buffer }): Buffer {
    return this.box.open(key.secretKey, key.id);
  }

  /**
   * @param via the caller's transaction, where he has one: it needs no second connection then
   * @throws DomainError `KEYRING.SECRET_MISSING`, `KEYRING.SECRET_WRONG`, `KEYRING.SECRET_DAMAGED` (503)
   */
  async all(via: Pick<Transaction, 'query'> = this.database): Promise<TeamSecrets> {
    const rows = await via.query<{ id: string; version: number }>(
      `SELECT id, version FROM keyring.team_key WHERE secret_key IS NOT NULL ORDER BY added_at DESC, id`,
    );
    await this.openNew(via, rows);
    const keys = rows.flatMap(({ id }) => this.opened.get(id) ?? []);
    const pgp = keys.filter((each) => each.kind === 'pgp');
    const smime = keys.filter((each) => each.kind === 'smime');
    return {
      pgp: pgp.map(({ key }) => key),
      smime: smime.map(({ key }) => key),
      signing: {
        pgp: pgp.find(({ active }) => active)?.key ?? null,
        smime: smime.find(({ active }) => active)?.key ?? null,
      },
    };
  }

  private async openNew(
    via: Pick<Transaction, 'query'>,
    rows: readonly { id: string; version: number }[],
  ): Promise<void> {
    for (const id of this.opened.keys()) if (!rows.some((row) => row.id === id)) this.opened.delete(id);
    const unknown = rows.filter(({ id, version }) => this.opened.get(id)?.version !== version);
    if (unknown.length === 0) return;
    const sealed = await via.query<SealedTeamKey & { secretKey: Buffer }>(
      `SELECT id, kind, public_key AS "publicKey", secret_key AS "secretKey", state, version FROM keyring.team_key
        WHERE id = ANY($1::uuid[]) AND secret_key IS NOT NULL`,
      [unknown.map(({ id }) => id)],
    );
    for (const key of sealed) this.opened.set(key.id, await this.unlock(key));
  }

  private async unlock(key: SealedTeamKey & { secretKey: Buffer }): Promise<Unlocked> {
    const secret = this.unseal(key).toString();
    const { id, version } = key;
    const active = key.state === 'active';
    if (key.kind === 'pgp') {
      const opened = await UnlockedPgpKey.open(secret);
      if (opened) return { id, version, active, kind: 'pgp', key: opened };
    } else {
      const opened = UnlockedCertificate.open(key.publicKey, secret);
      if (opened) return { id, version, active, kind: 'smime', key: opened };
    }
    throw secretDamaged(id, null);
  }
}
