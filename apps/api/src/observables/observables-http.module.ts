import { Module } from '@nestjs/common';
import { CorrelationModule } from '@tocsin/correlation';
import { IncidentsModule } from '@tocsin/incidents';
import { ExportController } from './export.controller.js';
import { IgnoredValuesController } from './ignored-values.controller.js';
import { IncidentObservablesController } from './incident-observables.controller.js';
import { ObservablesController } from './observables.controller.js';

@Module({
  imports: [CorrelationModule, IncidentsModule],
  controllers: [
    ExportController,
    IgnoredValuesController,
    IncidentObservablesController,
    ObservablesController,
  ],
})
export class ObservablesHttpModule {}
