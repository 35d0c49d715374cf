import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { IncidentPartsController } from './incident-parts.controller.js';
import { IncidentsController } from './incidents.controller.js';

@Module({ imports: [IncidentsModule], controllers: [IncidentPartsController, IncidentsController] })
export class IncidentsHttpModule {}
