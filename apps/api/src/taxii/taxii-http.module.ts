import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { TaxiiModule, TaxiiReleasingModule } from '@tocsin/sharing';
import { basicToBearer } from './basic-to-bearer.js';
import { PartnerTaxiiController } from './partner-taxii.controller.js';
import { ShareTaxiiController } from './share-taxii.controller.js';
import { TaxiiController } from './taxii.controller.js';

@Module({
  imports: [TaxiiModule, TaxiiReleasingModule],
  controllers: [TaxiiController, PartnerTaxiiController, ShareTaxiiController],
})
export class TaxiiHttpModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(basicToBearer).forRoutes(TaxiiController);
  }
}
