import { Enrichment1764000305002 } from './migrations/1764000305002-enrichment.migration.js';
import { EnrichmentResult } from './result/enrichment-result.entity.js';

export const entities = [EnrichmentResult];
export const migrations = [Enrichment1764000305002];
