import { Module } from '@nestjs/common';
import { ReleaseModule } from '@tocsin/release';
import { ApprovalsController } from './approvals.controller.js';
import { LedgerController } from './ledger.controller.js';

@Module({ imports: [ReleaseModule], controllers: [ApprovalsController, LedgerController] })
export class ReleaseHttpModule {}
