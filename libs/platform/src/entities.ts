import { Blob } from './blobs/blob.entity.js';
import { IdempotencyRecord } from './idempotency/idempotency.entity.js';
import { Platform1764000010000 } from './migrations/1764000010000-platform.migration.js';

export const entities = [Blob, IdempotencyRecord];
export const migrations = [Platform1764000010000];
