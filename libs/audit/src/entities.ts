import { AuditEntry } from './entry/audit-entry.entity.js';
import { Audit1764000020000 } from './migrations/1764000020000-audit.migration.js';
import { PortalRecordsReceipts1764000100100 } from './migrations/1764000100100-portal-records-receipts.migration.js';
import { EntriesByReference1764000301004 } from './migrations/1764000301004-entries-by-reference.migration.js';

export const entities = [AuditEntry];
export const migrations = [
  Audit1764000020000,
  PortalRecordsReceipts1764000100100,
  EntriesByReference1764000301004,
];
