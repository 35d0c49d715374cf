export { EnrichObservable } from './enrich-observable.js';
export { EnrichmentModule } from './enrichment.module.js';
export { type EnrichmentFact } from './enrichment-plugin.js';
export { Enrichments, type EnrichmentView } from './enrichments.js';
export { type Ending, ENDINGS } from './run-plugin.js';
