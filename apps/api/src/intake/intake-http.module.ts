import { Module } from '@nestjs/common';
import { IntakeModule } from '@tocsin/intake';
import { BulkController } from './bulk.controller.js';
import { ReportsIntakeController } from './reports-intake.controller.js';
import { CaseFilesController } from './case-files.controller.js';
import { XarfController } from './xarf.controller.js';

@Module({
  imports: [IntakeModule],
  controllers: [BulkController, ReportsIntakeController, XarfController, CaseFilesController],
})
export class IntakeHttpModule {}
