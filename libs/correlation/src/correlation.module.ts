import { Module } from '@nestjs/common';
import { ConstituencyModule } from '@tocsin/constituency';
import { EnrichmentModule } from '@tocsin/enrichment';
import { IncidentsModule } from '@tocsin/incidents';
import { ObservablesModule } from '@tocsin/observables';
import { ReleaseModule } from '@tocsin/release';
import { TriageModule } from '@tocsin/triage';
import { ExportObservables } from './export/export-observables.js';
import { ExportSources } from './export/export-sources.js';
import { ListValues } from './values/list-values.js';
import { SayOfValue } from './values/say-of-value.js';
import { SimilarToIncident } from './values/similar-to-incident.js';
import { ValuePage } from './values/value-page.js';
import { ValuePlacesQuery } from './values/value-places.js';
import { IgnoredValues } from './values/ignored-values.js';

const offered = [ExportObservables, IgnoredValues, ListValues, SayOfValue, SimilarToIncident, ValuePage];

/** Values across cases, as a person may know them: where seen, beside what, like what; and files of them that leave. */
@Module({
  imports: [
    ConstituencyModule,
    EnrichmentModule,
    IncidentsModule,
    ObservablesModule,
    ReleaseModule,
    TriageModule,
  ],
  providers: [ExportSources, ValuePlacesQuery, ...offered],
  exports: offered,
})
export class CorrelationModule {}
