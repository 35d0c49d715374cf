import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { TriageModule } from '@tocsin/triage';
import { CountermeasuresController } from './countermeasures.controller.js';
import { TasksController } from './tasks.controller.js';
import { IncidentPartsController } from './incident-parts.controller.js';
import { MergingController } from './merging.controller.js';
import { IncidentsController } from './incidents.controller.js';

@Module({
  imports: [IncidentsModule, TriageModule],
  controllers: [
    MergingController,
    CountermeasuresController,
    IncidentPartsController,
    IncidentsController,
    TasksController,
  ],
})
export class IncidentsHttpModule {}
