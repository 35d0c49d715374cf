export { type AssigneeChoice, Assignees, type Assignment } from './assignment/assignees.js';
export { type ClockState } from './clocks/clock.policy.js';
export { AddNote } from './commands/add-note.js';
export { AddObservables, type AddedObservables, type NewObservables } from './commands/add-observables.js';
export { AddOrganisations } from './commands/add-organisations.js';
export { AddSteps, type PlannedStep, type StepFacts, type StepPlan } from './commands/add-steps.js';
export { AddTask, type NewTask } from './commands/add-task.js';
export { AssignIncident } from './commands/assign-incident.js';
export { ChangeFields, type IncidentFields } from './commands/change-fields.js';
export { ChangeObservable, type ObservableChange } from './commands/change-observable.js';
export { ChangeState, type StateChange } from './commands/change-state.js';
export { ChangeTask, type TaskChanges } from './commands/change-task.js';
export { LinkReports } from './commands/link-reports.js';
export { type NewIncident, type OpeningReport, OpenIncident } from './commands/open-incident.js';
export { RaiseLabel } from './commands/raise-label.js';
export { RemoveOrganisation } from './commands/remove-organisation.js';
export { SetSeverity, type SeverityInput } from './commands/set-severity.js';
export { WithholdTitle } from './commands/withhold-title.js';
export { UnlinkReport } from './commands/unlink-report.js';
export { type IncidentEvents } from './events/incident-events.js';
export { IncidentReferences } from './incident/incident-references.js';
export {
  type IncidentRow,
  type NamedView,
  ROW_COLUMNS as INCIDENT_ROW_COLUMNS,
} from './incident/incident.view.js';
export { readReference } from './incident/reference.js';
export {
  incidentsOfSubmission,
  submissionsFor,
  submittedUnseen,
  unseenSubmissions,
} from './incident/submitted-reports.js';
export { visibleIncidents } from './incident/visible-incidents.js';
export { PeopleReached } from './escalation/people-reached.js';
export { ReportCalls, type ReportStep } from './escalation/report-calls.js';
export { IncidentsModule } from './incidents.module.js';
export { type IncidentPart, IncidentParts } from './merging/incident-parts.js';
export { MergeIncidents, type Merging } from './merging/merge-incidents.js';
export {
  ListMerges,
  type MergedIncident,
  type MergesView,
  type SplitIncidentView,
} from './merging/list-merges.js';
export { type MergeCandidate, MergeCandidates } from './merging/merge-candidates.js';
export { type MergePreview, PreviewMerge } from './merging/preview-merge.js';
export { SplitIncident, type Splitting } from './merging/split-incident.js';
export { IncidentUndo, type TakeBack } from './undo/incident-undo.js';
export { type RecordedChange } from './undo/last-change.js';
export { UndoIncidentChange } from './undo/undo-incident-change.js';
export { UnmergeIncident } from './merging/unmerge-incident.js';
export { IncidentDetail } from './queries/incident-detail.js';
export {
  type IncidentDetailView,
  type LinkedReportView,
  type NextState,
  type SeverityView,
} from './queries/incident-detail.view.js';
export { type IncidentObservableView } from './observables/incident-observable.view.js';
export { IncidentSubjects } from './observables/incident-subjects.js';
export { readPasted } from './observables/read-pasted.js';
export { ObservablesOfIncident } from './queries/observables-of-incident.js';
export { IncidentTimeline } from './queries/incident-timeline.js';
export { type IncidentFilter, ListIncidents } from './queries/list-incidents.js';
export { type IncidentHit, SearchIncidents } from './queries/search-incidents.js';
export { priorityOf, scoreSeverity, type Severity, type SeveritySelection } from './severity/nciss.js';
export {
  isUnfinished,
  TASK_GATES,
  TASK_STATES,
  type TaskGate,
  type TaskProposal,
  type TaskState,
} from './tasks/task.vocabulary.js';
export { type TaskView } from './tasks/task.view.js';
export {
  COUNTERMEASURE_KINDS,
  COUNTERMEASURE_STATES,
  type CountermeasureKind,
  type CountermeasureState,
} from './countermeasures/countermeasure.workflow.js';
export { type CountermeasureStep, type CountermeasureView } from './countermeasures/countermeasure.view.js';
export { ChangeCountermeasure, type CountermeasureChanges } from './commands/change-countermeasure.js';
export { HoldCountermeasure } from './commands/hold-countermeasure.js';
export { type NewCountermeasure, PlanCountermeasure } from './commands/plan-countermeasure.js';
export {
  CountermeasuresOfIncident,
  type CountermeasureWithSteps,
} from './queries/countermeasures-of-incident.js';
export { type CountermeasureFilter, ListCountermeasures } from './queries/list-countermeasures.js';
export { ListTasks, type TaskFilter, type TaskItem } from './queries/list-tasks.js';
export { type IncidentSource, IncidentSources } from './timeline/incident-sources.js';
export { type NoteView, type TimelineEntry, type TimelinePage } from './timeline/timeline.view.js';
export {
  ENDED_STATES,
  INCIDENT_STATES,
  type IncidentState,
  isEnded,
  NOT_ENDED,
} from './workflow/incident-state.js';
export { TakeUpAgain } from './workflow/take-up-again.js';
export { addBusinessMinutes } from './clocks/business-time.js';
export { AcknowledgeClock } from './clocks/acknowledge-clock.js';
export {
  isRoundTheClock,
  minuteOf,
  type BusinessCalendar,
  type Holiday,
  type HolidayDate,
} from './clocks/business-calendar.js';
export { type CalledView, ClockHistory, type ClockView } from './clocks/clock-history.js';
export { KeepInformed } from './clocks/keep-informed.js';
export { AskForHelp, type Call, type CallMade } from './escalation/ask-for-help.js';
export { EscalateIncident } from './escalation/escalate-incident.js';
export { type EscalationKind } from './escalation/escalation.entity.js';
export { WithdrawEscalation } from './escalation/withdraw-escalation.js';
export { AGREEMENT_SCOPES, type AgreementScope } from './service-levels/agreement.js';
export { ApplyAgreement } from './service-levels/apply-agreement.js';
export { EndAgreement } from './service-levels/end-agreement.js';
export {
  type AgreementView,
  type CalendarView,
  ListServiceLevels,
} from './service-levels/list-service-levels.js';
export { PreviewAgreement, type PreviewedLevel } from './service-levels/preview-agreement.js';
export {
  type ApplicationPreview,
  type MovedEnd,
  PreviewApplication,
} from './service-levels/preview-application.js';
export { SaveAgreement } from './service-levels/save-agreement.js';
export { SaveCalendar } from './service-levels/save-calendar.js';
export { type AgreementVersionView, ServiceLevelHistory } from './service-levels/service-level-history.js';
export { TriageLevels, type TriageTerms, type WaitingReport } from './service-levels/triage-levels.js';
export { canBecome } from './workflow/incident.workflow.js';
