export { OpenWork, type OpenWorkSource } from './assignment/open-work.js';
export { TeamRules } from './assignment/team-rules.js';
export {
  type Absence,
  DUTY_ROLES,
  type DutyRole,
  type Rotation,
  type Shift,
  type SingleShift,
} from './calendar/duty-plan.js';
export { type Span } from './calendar/find-gaps.js';
export { AddAbsence } from './commands/add-absence.js';
export { AddShift } from './commands/add-shift.js';
export { RemoveEntry } from './commands/remove-entry.js';
export { type RotationInput, SaveRotation } from './commands/save-rotation.js';
export { SetException } from './commands/set-exception.js';
export { SetTeamRule } from './commands/set-team-rule.js';
export { SetWeight } from './commands/set-weight.js';
export { DutyModule } from './duty.module.js';
export { DutyCalendar, type DutyCalendarView } from './queries/duty-calendar.js';
export { DutyRoster } from './roster/duty-roster.js';
