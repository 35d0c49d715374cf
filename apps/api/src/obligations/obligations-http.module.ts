import { Module } from '@nestjs/common';
import { ObligationsModule } from '@tocsin/obligations';
import { DeadlinesController } from './deadlines.controller.js';
import { DutiesController } from './duties.controller.js';
import { StagesController } from './stages.controller.js';

@Module({
  imports: [ObligationsModule],
  controllers: [DeadlinesController, DutiesController, StagesController],
})
export class ObligationsHttpModule {}
