export { EnrichmentModule } from './enrichment.module.js';
