import { Injectable } from '@nestjs/common';

/**
 * A table of another library that keeps private keys sealed by `SecretBox`, each under its row's id. It has the columns
 * `id uuid`, `secret_key bytea` (null once it was discarded) and `version integer`.
 */
export interface SealedTable {
  /** `schema.table`, as the code writes it: never from outside. */
  name: string;
  /** The column by which the record names such a key. */
  refColumn: string;
}

/** Where sealed keys lie besides the keyring itself: registered by the library that owns them, which stands downstream. */
@Injectable()
export class SealedTables {
  private readonly tables: SealedTable[] = [];

  register(table: SealedTable): void {
    this.tables.push(table);
  }

  all(): readonly SealedTable[] {
    return this.tables;
  }
}
