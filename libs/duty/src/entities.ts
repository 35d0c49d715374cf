import { TeamRule, Weight } from './assignment/weight.entity.js';
import { RotationExceptionRow, RotationRow } from './calendar/rotation.entity.js';
import { AbsenceRow, SingleShiftRow } from './calendar/single-shift.entity.js';
import { Duty1764000300001 } from './migrations/1764000300001-duty.migration.js';

export const entities = [AbsenceRow, RotationExceptionRow, RotationRow, SingleShiftRow, TeamRule, Weight];
export const migrations = [Duty1764000300001];
