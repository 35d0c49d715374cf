import { AuditEntry } from './entry/audit-entry.entity.js';
import { Audit1764000020000 } from './migrations/1764000020000-audit.migration.js';

export const entities = [AuditEntry];
export const migrations = [Audit1764000020000];
