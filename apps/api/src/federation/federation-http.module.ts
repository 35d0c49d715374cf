import { Module } from '@nestjs/common';
import { PartnersModule, TransportModule } from '@tocsin/sharing';
import { FederationListener } from './federation-listener.js';
import { PartnerQueueController } from './partner-queue.controller.js';
import { QueueController } from './queue.controller.js';

/** The port for other CIRTs, and what people see of it. */
@Module({
  imports: [PartnersModule, TransportModule],
  controllers: [QueueController, PartnerQueueController],
  providers: [FederationListener],
  exports: [FederationListener],
})
export class FederationHttpModule {}
