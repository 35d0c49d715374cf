import { ForeignCase } from './case/foreign-case.entity.js';
import { ForeignRevision } from './case/foreign-revision.entity.js';
import { CaseMessage } from './messages/case-message.entity.js';
import { ForeignCases1764000403000 } from '../migrations/1764000403000-foreign-cases.migration.js';
import { WayOfARevision1764000408000 } from '../migrations/1764000408000-way-of-a-revision.migration.js';

export const receivedEntities = [CaseMessage, ForeignCase, ForeignRevision];
export const receivedMigrations = [ForeignCases1764000403000, WayOfARevision1764000408000];
