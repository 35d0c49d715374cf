import { CaseHandover } from './handover/case-handover.entity.js';
import { ReleasedRevision } from './releasing/released-revision.entity.js';
import { Revocation } from './revoking/revocation.entity.js';
import { Share } from './shares/share.entity.js';
import { SharedCaseRoom } from './shares/shared-case.entity.js';
import { Shares1764000402000 } from '../migrations/1764000402000-shares.migration.js';

export const exchangeEntities = [CaseHandover, ReleasedRevision, Revocation, Share, SharedCaseRoom];
export const exchangeMigrations = [Shares1764000402000];
