import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { TriageModule } from '@tocsin/triage';
import { ClocksController } from './clocks.controller.js';
import { ServiceLevelsController } from './service-levels.controller.js';

@Module({
  imports: [IncidentsModule, TriageModule],
  controllers: [ClocksController, ServiceLevelsController],
})
export class ServiceLevelsHttpModule {}
