export { CloseDuty } from './commands/close-duty.js';
export { CorrectAwareness } from './commands/correct-awareness.js';
export { DeclareDuty, type NewDuty } from './commands/declare-duty.js';
export { type NewSubmission, RecordSubmission } from './commands/record-submission.js';
export { RequestReport } from './commands/request-report.js';
export { SetMark } from './commands/set-mark.js';
export { UndoDutyChange } from './commands/undo-duty-change.js';
export { type OwedBy, type Told } from './duty/duty.record.js';
export { STAGE_STATES, type StageState } from './engine/plan-stages.js';
export { type DeadlineTold } from './events/obligation-events.js';
export { ObligationsModule } from './obligations.module.js';
export { DutiesOfIncident } from './queries/duties-of-incident.js';
export {
  type DeadlineRow,
  type DutySuggestion,
  type DutyView,
  type StageDraftView,
} from './queries/duty.view.js';
export { type DeadlineFilter, ListDeadlines } from './queries/list-deadlines.js';
export { StageDraft } from './queries/stage-draft.js';
export { type OrganisationRecord, RecordOfOrganisation } from './queries/record-of-organisation.js';
