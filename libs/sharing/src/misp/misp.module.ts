import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { ReleaseModule } from '@tocsin/release';
import { DocumentsModule } from '../documents/documents.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { TaxiiReleasingModule } from '../taxii/taxii-releasing.module.js';
import { MispApi } from './misp-api.js';
import { MispInstances } from './misp-instances.js';
import { PullDue } from './pull-due.js';
import { PullEvents } from './pull-events.js';
import { PushEvent } from './push-event.js';
import { ReleaseToMisp } from './release-to-misp.js';

/** Events to and from MISPs by their REST API. */
@Module({
  imports: [
    DocumentsModule,
    ExchangeModule,
    IncidentsModule,
    PartnersModule,
    ReleaseModule,
    TaxiiReleasingModule,
  ],
  providers: [MispApi, MispInstances, PullDue, PullEvents, PushEvent, ReleaseToMisp],
  exports: [MispInstances, ReleaseToMisp],
})
export class MispModule {}
