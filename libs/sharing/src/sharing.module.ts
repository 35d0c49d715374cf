import { Module } from '@nestjs/common';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExportingModule } from './exporting/exporting.module.js';
import { KeyNoticesModule } from './partners/key-notices/key-notices.module.js';
import { PartnersModule } from './partners/partners.module.js';
import { ReceivedModule } from './received/received.module.js';
import { MispModule } from './misp/misp.module.js';
import { TaxiiFeedsModule } from './taxii/taxii-feeds.module.js';
import { TaxiiModule } from './taxii/taxii.module.js';
import { TaxiiReleasingModule } from './taxii/taxii-releasing.module.js';
import { TransportModule } from './transport/transport.module.js';

/** Cases that cross borders: partners, agreements, signed messages, shares and what became of them. */
@Module({
  imports: [
    ExchangeModule,
    ExportingModule,
    KeyNoticesModule,
    PartnersModule,
    TransportModule,
    ReceivedModule,
    MispModule,
    TaxiiFeedsModule,
    TaxiiModule,
    TaxiiReleasingModule,
  ],
})
export class SharingModule {}
