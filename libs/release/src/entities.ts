import { Approval } from './approvals/approval.entity.js';
import { LedgerLine } from './ledger/ledger-line.entity.js';
import { Release1764000404000 } from './migrations/1764000404000-release.migration.js';
import { LabelPermissionRow } from './permissions/label-permission.entity.js';

export const entities = [LedgerLine, Approval, LabelPermissionRow];
export const migrations = [Release1764000404000];
