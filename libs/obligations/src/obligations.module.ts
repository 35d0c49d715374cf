import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { IncidentsModule } from '@tocsin/incidents';
import { CloseDuty } from './commands/close-duty.js';
import { CorrectAwareness } from './commands/correct-awareness.js';
import { DeclareDuty } from './commands/declare-duty.js';
import { RecordSubmission } from './commands/record-submission.js';
import { RequestReport } from './commands/request-report.js';
import { SetMark } from './commands/set-mark.js';
import { UndoDutyChange } from './commands/undo-duty-change.js';
import { DutyJournal } from './duty/duty-journal.js';
import { DutyParts } from './duty/duty-parts.js';
import { DutyStore } from './duty/duty-store.js';
import { FollowIncident } from './events/follow-incident.js';
import { RemindReporter } from './events/remind-reporter.js';
import { DutiesOfIncident } from './queries/duties-of-incident.js';
import { ListDeadlines } from './queries/list-deadlines.js';
import { RecordOfOrganisation } from './queries/record-of-organisation.js';
import { StageDraft } from './queries/stage-draft.js';
import { TakeSubmission } from './portal/take-submission.js';
import { WatchStage } from './watch/watch-stage.js';

const commands = [
  CloseDuty,
  CorrectAwareness,
  DeclareDuty,
  RecordSubmission,
  RequestReport,
  SetMark,
  UndoDutyChange,
];
const queries = [DutiesOfIncident, ListDeadlines, RecordOfOrganisation, StageDraft];
const jobs = [FollowIncident, RemindReporter, TakeSubmission, WatchStage];

/** What a reporter owes the law and by when. Jobs and subscribers run where a worker takes jobs. */
@Module({
  imports: [CorrespondenceModule, IncidentsModule],
  providers: [...commands, ...queries, ...jobs, DutyJournal, DutyParts, DutyStore],
  exports: [...commands, ...queries],
})
export class ObligationsModule {}
