import { Module } from '@nestjs/common';
import { SealedTables } from './sealed-tables.js';

/** One register for whoever seals keys and whoever checks or renews the secret. */
@Module({ providers: [SealedTables], exports: [SealedTables] })
export class SealedTablesModule {}
