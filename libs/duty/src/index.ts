export { OpenWork, type OpenWorkSource } from './assignment/open-work.js';
export { TeamRules } from './assignment/team-rules.js';
export { DUTY_ROLES, type DutyRole } from './calendar/duty-plan.js';
export { DutyModule } from './duty.module.js';
export { DutyRoster } from './roster/duty-roster.js';
