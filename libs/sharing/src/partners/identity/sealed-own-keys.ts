import { Injectable } from '@nestjs/common';
import { SealedTables } from '@tocsin/keyring';

/**
 * Tells the keyring where the sealed keys of this library lie, so that its secret is checked against them and renewed with
 * them. All in this one place: the command that renews starts nothing else of the library.
 */
@Injectable()
export class SealedOwnKeys {
  constructor(tables: SealedTables) {
    tables.register({ name: 'sharing.own_key', refColumn: 'kid' });
    tables.register({ name: 'sharing.own_certificate', refColumn: 'sha256' });
    tables.register({ name: 'sharing.taxii_feed', refColumn: 'title' });
    tables.register({ name: 'sharing.misp_instance', refColumn: 'title' });
  }
}
