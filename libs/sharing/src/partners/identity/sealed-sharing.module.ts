import { Module } from '@nestjs/common';
import { SealedTablesModule } from '@tocsin/keyring';
import { SealedOwnKeys } from './sealed-own-keys.js';

/** Our sealed keys, as the keyring's command needs to know of them: nothing else of this library is started for it. */
@Module({ imports: [SealedTablesModule], providers: [SealedOwnKeys] })
export class SealedSharingModule {}
