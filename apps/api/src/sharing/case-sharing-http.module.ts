import { Module } from '@nestjs/common';
import { ExchangeModule } from '@tocsin/sharing';
import { CaseSharingController } from './case-sharing.controller.js';

@Module({ imports: [ExchangeModule], controllers: [CaseSharingController] })
export class CaseSharingHttpModule {}
