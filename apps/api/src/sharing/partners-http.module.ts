import { Module } from '@nestjs/common';
import { KeyNoticesModule, PartnersModule } from '@tocsin/sharing';
import { FederationIdentityController } from './federation-identity.controller.js';
import { PartnerSetUpController } from './partner-set-up.controller.js';
import { PartnersController } from './partners.controller.js';

@Module({
  imports: [PartnersModule, KeyNoticesModule],
  // The set-up first: its fixed paths would be read as ids of partners else.
  controllers: [PartnerSetUpController, PartnersController, FederationIdentityController],
})
export class PartnersHttpModule {}
