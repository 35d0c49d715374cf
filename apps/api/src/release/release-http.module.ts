import { Module } from '@nestjs/common';
import { ReleaseModule } from '@tocsin/release';
import { ApprovalsController } from './approvals.controller.js';
import { LabelPermissionsController } from './label-permissions.controller.js';
import { LedgerController } from './ledger.controller.js';

@Module({
  imports: [ReleaseModule],
  controllers: [ApprovalsController, LabelPermissionsController, LedgerController],
})
export class ReleaseHttpModule {}
