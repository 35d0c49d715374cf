import { AwareChange } from './duty/aware-change.entity.js';
import { Duty } from './duty/duty.entity.js';
import { Stage } from './duty/stage.entity.js';
import { Obligations1764000304000 } from './migrations/1764000304000-obligations.migration.js';
import { PortalSubmission } from './portal/portal-submission.entity.js';

export const entities = [AwareChange, Duty, PortalSubmission, Stage];
export const migrations = [Obligations1764000304000];
