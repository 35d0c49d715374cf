import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { TriageModule } from '@tocsin/triage';
import { MessageFilesController } from './message-files.controller.js';
import { ReportFilesController } from './report-files.controller.js';
import { SealingController } from './sealing.controller.js';

@Module({
  imports: [CorrespondenceModule, TriageModule],
  controllers: [MessageFilesController, ReportFilesController, SealingController],
})
export class FilesHttpModule {}
