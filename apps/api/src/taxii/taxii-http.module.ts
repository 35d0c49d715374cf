import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { MispModule, TaxiiFeedsModule, TaxiiModule, TaxiiReleasingModule } from '@tocsin/sharing';
import { basicToBearer } from './basic-to-bearer.js';
import { MispController } from './misp.controller.js';
import { PartnerTaxiiController } from './partner-taxii.controller.js';
import { ShareTaxiiController } from './share-taxii.controller.js';
import { TaxiiFeedsController } from './taxii-feeds.controller.js';
import { TaxiiController } from './taxii.controller.js';

@Module({
  imports: [MispModule, TaxiiFeedsModule, TaxiiModule, TaxiiReleasingModule],
  controllers: [
    TaxiiController,
    MispController,
    PartnerTaxiiController,
    ShareTaxiiController,
    TaxiiFeedsController,
  ],
})
export class TaxiiHttpModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(basicToBearer).forRoutes(TaxiiController);
  }
}
