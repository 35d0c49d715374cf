import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { ReleaseModule } from '@tocsin/release';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { AskSecondPerson } from './publishing/ask-second-person.js';
import { FindShare } from './publishing/find-share.js';
import { ReleaseToTaxii } from './publishing/release-to-taxii.js';
import { TaxiiModule } from './taxii.module.js';

/** Cases into collections; apart from the serving of them, because revoking a share needs that one. */
@Module({
  imports: [ExchangeModule, IncidentsModule, ReleaseModule, TaxiiModule],
  providers: [AskSecondPerson, FindShare, ReleaseToTaxii],
  exports: [AskSecondPerson, FindShare, ReleaseToTaxii],
})
export class TaxiiReleasingModule {}
