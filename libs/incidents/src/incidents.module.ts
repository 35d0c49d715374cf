import { Module, type OnModuleInit } from '@nestjs/common';
import { ObservablesModule } from '@tocsin/observables';
import { DutyModule } from '@tocsin/duty';
import { AssignByRule } from './assignment/assign-by-rule.js';
import { NoteMentions } from './mentions/note-mentions.js';
import { IncidentWork } from './assignment/incident-work.js';
import { Assignees } from './assignment/assignees.js';
import { IncidentClocks } from './clocks/incident-clocks.js';
import { AcknowledgeClock } from './clocks/acknowledge-clock.js';
import { ClockHistory } from './clocks/clock-history.js';
import { KeepInformed } from './clocks/keep-informed.js';
import { MarkMissedClock } from './clocks/mark-missed-clock.js';
import { WarnOfClock } from './clocks/warn-of-clock.js';
import { AddNote } from './commands/add-note.js';
import { AddObservables } from './commands/add-observables.js';
import { AddOrganisations } from './commands/add-organisations.js';
import { AddSteps } from './commands/add-steps.js';
import { AddTask } from './commands/add-task.js';
import { AssignIncident } from './commands/assign-incident.js';
import { ChangeCountermeasure } from './commands/change-countermeasure.js';
import { HoldCountermeasure } from './commands/hold-countermeasure.js';
import { PlanCountermeasure } from './commands/plan-countermeasure.js';
import { CountermeasureRepository } from './countermeasures/countermeasure.repository.js';
import { countermeasureProblems } from './countermeasures/countermeasure.workflow.js';
import { TellDueCountermeasure } from './countermeasures/tell-due-countermeasure.js';
import { CountermeasuresOfIncident } from './queries/countermeasures-of-incident.js';
import { ListCountermeasures } from './queries/list-countermeasures.js';
import { ListTasks } from './queries/list-tasks.js';
import { GiveWaitingTasks } from './tasks/give-waiting-tasks.js';
import { TellOverdueTask } from './tasks/tell-overdue-task.js';
import { ChangeFields } from './commands/change-fields.js';
import { ChangeObservable } from './commands/change-observable.js';
import { ChangeState } from './commands/change-state.js';
import { ChangeTask } from './commands/change-task.js';
import { LinkReports } from './commands/link-reports.js';
import { OpenIncident } from './commands/open-incident.js';
import { RaiseLabel } from './commands/raise-label.js';
import { RemoveOrganisation } from './commands/remove-organisation.js';
import { SetSeverity } from './commands/set-severity.js';
import { WithholdTitle } from './commands/withhold-title.js';
import { UnlinkReport } from './commands/unlink-report.js';

import { AskForHelp } from './escalation/ask-for-help.js';
import { EscalateIncident } from './escalation/escalate-incident.js';
import { PeopleReached } from './escalation/people-reached.js';
import { ReportCalls } from './escalation/report-calls.js';
import { WithdrawEscalation } from './escalation/withdraw-escalation.js';
import { CallList } from './escalation/call-list.js';
import { ClockCalls } from './escalation/clock-calls.js';
import { ClimbLadder } from './escalation/climb-ladder.js';
import { Escalations } from './escalation/escalations.js';
import { IncidentJournal } from './incident/incident-journal.js';
import { IncidentLinks } from './incident/incident-links.js';
import { IncidentReferences } from './incident/incident-references.js';
import { IncidentRepository } from './incident/incident.repository.js';
import { IncidentParts } from './merging/incident-parts.js';
import { merging } from './merging/merging.js';
import { OWN_PARTS } from './merging/own-parts.js';
import { IncidentObservableRepository } from './observables/incident-observable.repository.js';
import { IncidentSubjects } from './observables/incident-subjects.js';
import { IncidentDetail } from './queries/incident-detail.js';
import { IncidentTimeline } from './queries/incident-timeline.js';
import { ListIncidents } from './queries/list-incidents.js';
import { ObservablesOfIncident } from './queries/observables-of-incident.js';
import { SearchIncidents } from './queries/search-incidents.js';
import { IncidentIndex } from './search/incident-index.js';
import { IndexIncident } from './search/index-incident.js';
import { ApplyAgreement } from './service-levels/apply-agreement.js';
import { EndAgreement } from './service-levels/end-agreement.js';
import { ListServiceLevels } from './service-levels/list-service-levels.js';
import { OpenClocks } from './service-levels/open-clocks.js';
import { PreviewAgreement } from './service-levels/preview-agreement.js';
import { PreviewApplication } from './service-levels/preview-application.js';
import { SaveAgreement } from './service-levels/save-agreement.js';
import { SaveCalendar } from './service-levels/save-calendar.js';
import { ServiceLevelHistory } from './service-levels/service-level-history.js';
import { ServiceLevelRepository } from './service-levels/service-level-repository.js';
import { ServiceLevels } from './service-levels/service-levels.js';
import { TriageLevels } from './service-levels/triage-levels.js';
import { IncidentTasks } from './tasks/incident-tasks.js';
import { IncidentSources } from './timeline/incident-sources.js';
import { TimelinePages } from './timeline/timeline-pages.js';
import { ApplyTransition } from './workflow/apply-transition.js';
import { EndWait } from './workflow/end-wait.js';
import { TakeUpAgain } from './workflow/take-up-again.js';
import { undoing } from './undo/undoing.js';
import { workflowProblems } from './workflow/incident.workflow.js';

const commands = [
  AcknowledgeClock,
  ApplyAgreement,
  EndAgreement,
  EscalateIncident,
  SaveAgreement,
  SaveCalendar,
  WithdrawEscalation,
  AddNote,
  AddObservables,
  AddOrganisations,
  AddSteps,
  AddTask,
  AssignIncident,
  ChangeCountermeasure,
  ChangeFields,
  HoldCountermeasure,
  PlanCountermeasure,
  ChangeObservable,
  ChangeState,
  ChangeTask,
  LinkReports,
  OpenIncident,
  RaiseLabel,
  RemoveOrganisation,
  SetSeverity,
  UnlinkReport,
  WithholdTitle,
];
const queries = [
  ClockHistory,
  ListServiceLevels,
  PreviewAgreement,
  PreviewApplication,
  ServiceLevelHistory,
  CountermeasuresOfIncident,
  IncidentDetail,
  IncidentReferences,
  IncidentTimeline,
  ListCountermeasures,
  ListIncidents,
  ListTasks,
  ObservablesOfIncident,
  SearchIncidents,
];
const jobs = [
  AssignByRule,
  EndWait,
  GiveWaitingTasks,
  IndexIncident,
  ClimbLadder,
  MarkMissedClock,
  TellDueCountermeasure,
  TellOverdueTask,
  WarnOfClock,
];
const parts = [
  CallList,
  ClockCalls,
  Escalations,
  OpenClocks,
  ServiceLevelRepository,
  IncidentClocks,
  IncidentIndex,
  IncidentJournal,
  IncidentLinks,
  IncidentObservableRepository,
  IncidentRepository,
  IncidentWork,
  NoteMentions,
  IncidentTasks,
  TimelinePages,
  ApplyTransition,
  CountermeasureRepository,
];
const offered = [
  AskForHelp,
  PeopleReached,
  ReportCalls,
  KeepInformed,
  TriageLevels,
  Assignees,
  ServiceLevels,
  IncidentSources,
  IncidentSubjects,
  TakeUpAgain,
];

/** Incidents: their workflow, clocks, tasks, timeline and search. Needs PlatformModule, AuditModule, IdentityModule. */
@Module({
  imports: [DutyModule, ObservablesModule],
  providers: [
    ...commands,
    ...queries,
    ...jobs,
    ...parts,
    ...merging.inner,
    ...undoing.inner,
    ...undoing.offered,
    ...merging.offered,
    ...offered,
  ],
  exports: [...commands, ...queries, ...merging.offered, ...undoing.offered, ...offered],
})
export class IncidentsModule implements OnModuleInit {
  constructor(private readonly incidentParts: IncidentParts) {}

  /** @throws Error where the workflow has a state that cannot be reached or left */
  onModuleInit(): void {
    const problems = [...workflowProblems(), ...countermeasureProblems()];
    if (problems.length > 0) throw new Error(`The incident workflow is not sound: ${problems.join('; ')}`);
    this.incidentParts.register(...OWN_PARTS);
  }
}
