import { Module } from '@nestjs/common';
import { ExchangeModule, ExportingModule } from '@tocsin/sharing';
import { CaseExportController } from './case-export.controller.js';
import { CaseSharingController } from './case-sharing.controller.js';

@Module({
  imports: [ExchangeModule, ExportingModule],
  controllers: [CaseExportController, CaseSharingController],
})
export class CaseSharingHttpModule {}
