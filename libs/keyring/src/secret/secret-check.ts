import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Database } from '@tocsin/platform';
import { secretMissing, secretWrong } from '../keyring.errors.js';
import { SealedTables } from './sealed-tables.js';
import { SecretBox, secretIdOf } from './secret-box.js';

/**
 * Refuses a start with a secret that does not open the stored keys: mail would be kept unread and answers would leave
 * unsigned, and nobody would know. The doors go on taking mail meanwhile.
 */
@Injectable()
export class SecretCheck implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly tables: SealedTables,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `KEYRING.SECRET_MISSING`, `KEYRING.SECRET_WRONG` */
  async onApplicationBootstrap(): Promise<void> {
    const box = new SecretBox(this.config.keyring.secrets);
    const names = ['keyring.team_key', ...this.tables.all().map(({ name }) => name)];
    const heads = await this.database.query<{ head: Buffer }>(
      names
        .map(
          (name) =>
            `SELECT substring(secret_key FROM 1 FOR 9) AS head FROM ${name} WHERE secret_key IS NOT NULL`,
        )
        .join(' UNION '),
    );
    for (const { head } of heads) {
      if (!box.ready) throw secretMissing();
      if (!box.canOpen(head)) throw secretWrong(secretIdOf(head));
    }
  }
}
