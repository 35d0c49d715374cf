import { Injectable } from '@nestjs/common';
import { SealedTables } from '@tocsin/keyring';

/** Tells the keyring where our sealed keys lie, so that its secret is checked against them and renewed with them. */
@Injectable()
export class SealedOwnKeys {
  constructor(tables: SealedTables) {
    tables.register({ name: 'sharing.own_key', refColumn: 'kid' });
    tables.register({ name: 'sharing.own_certificate', refColumn: 'sha256' });
  }
}
