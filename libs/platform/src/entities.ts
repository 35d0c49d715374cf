import { Blob } from './blobs/blob.entity.js';
import { IdempotencyRecord } from './idempotency/idempotency.entity.js';
import { Attempt } from './throttle/attempt.entity.js';
import { Platform1764000010000 } from './migrations/1764000010000-platform.migration.js';
import { NarrowPortal1764000100000 } from './migrations/1764000100000-narrow-portal.migration.js';
import { PortalAsksForScans1764000220100 } from './migrations/1764000220100-portal-asks-for-scans.migration.js';
import { ThirdPartyReferences1764000306050 } from './migrations/1764000306050-third-party-references.migration.js';
import { SupersededJobs1764000409000 } from './migrations/1764000409000-superseded-jobs.migration.js';

export const entities = [Attempt, Blob, IdempotencyRecord];
export const migrations = [
  Platform1764000010000,
  NarrowPortal1764000100000,
  PortalAsksForScans1764000220100,
  ThirdPartyReferences1764000306050,
  SupersededJobs1764000409000,
];
