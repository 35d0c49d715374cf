import { Module } from '@nestjs/common';
import { ReceivedModule } from '@tocsin/sharing';
import { PartnerCasesController } from './partner-cases.controller.js';
import { PartnerThreadController } from './partner-thread.controller.js';

@Module({ imports: [ReceivedModule], controllers: [PartnerCasesController, PartnerThreadController] })
export class PartnerCasesHttpModule {}
