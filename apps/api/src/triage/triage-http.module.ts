import { Module } from '@nestjs/common';
import { TriageModule } from '@tocsin/triage';
import { ReportFilesController } from '../files/report-files.controller.js';
import { SealingController } from '../files/sealing.controller.js';
import { BulkController } from './bulk.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { InboxController } from './inbox.controller.js';
import { ReportMessagesController } from './report-messages.controller.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [TriageModule],
  controllers: [
    BulkController,
    DecisionsController,
    InboxController,
    ReportMessagesController,
    ReportsController,
    ReportFilesController,
    SealingController,
  ],
})
export class TriageHttpModule {}
