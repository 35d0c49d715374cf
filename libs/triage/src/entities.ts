import { Bulk, BulkItem } from './bulk/bulk.entity.js';
import { Bulk1764000302001 } from './migrations/1764000302001-bulk.migration.js';
import { Mention } from './mentions/mention.entity.js';
import { Triage1764000090000 } from './migrations/1764000090000-triage.migration.js';
import { Mentions1764000240002 } from './migrations/1764000240002-mentions.migration.js';
import { MarkedReports1764000301002 } from './migrations/1764000301002-marked-reports.migration.js';
import { Suggestion } from './suggestion/suggestion.entity.js';

export const entities = [Bulk, BulkItem, Mention, Suggestion];
export const migrations = [
  Triage1764000090000,
  Mentions1764000240002,
  MarkedReports1764000301002,
  Bulk1764000302001,
];
