import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { ReleaseModule } from '@tocsin/release';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { ExportCase } from './export-case.js';

/** Cases as files, for whoever is no partner. */
@Module({
  imports: [ExchangeModule, IncidentsModule, ReleaseModule],
  providers: [ExportCase],
  exports: [ExportCase],
})
export class ExportingModule {}
