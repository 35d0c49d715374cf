import { Module } from '@nestjs/common';
import { ConstituencyModule } from '@tocsin/constituency';
import { DutyModule } from '@tocsin/duty';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { IncidentsModule } from '@tocsin/incidents';
import { IntakeModule } from '@tocsin/intake';
import { KeyringModule } from '@tocsin/keyring';
import { ObservablesModule } from '@tocsin/observables';
import { ReleaseModule } from '@tocsin/release';
import { bulk } from './bulk/bulk.js';
import { AssignReport } from './decisions/assign-report.js';
import { AttachReport } from './decisions/attach-report.js';
import { ClassifyReport } from './decisions/classify-report.js';
import { EscalateReport } from './decisions/escalate-report.js';
import { OpenIncidentFromReport } from './decisions/open-incident-from-report.js';
import { RejectReport } from './decisions/reject-report.js';
import { ReportLabel } from './decisions/report-label.js';
import { ReopenReport } from './decisions/reopen-report.js';
import { SnoozeReport } from './decisions/snooze-report.js';
import { UndoDecision } from './decisions/undo-decision.js';
import { WakeReport } from './decisions/wake-report.js';
import { AcceptLinkedReports } from './events/accept-linked-reports.js';
import { AssignReportByRule } from './events/assign-report-by-rule.js';
import { AcceptOpeningReports } from './events/accept-opening-reports.js';
import { ForgetWithdrawn } from './events/forget-withdrawn.js';
import { FollowLinks } from './events/follow-links.js';
import { IndexOpenedMessage, IndexReceivedMessage, IndexSentAnswer } from './events/index-said.js';
import { KeepReportersInformed } from './events/keep-reporters-informed.js';
import { MarkCutLoop } from './events/mark-cut-loop.js';
import { RecordMessageObservables } from './events/record-message-observables.js';
import { RecordThirdPartyObservables } from './events/record-third-party-observables.js';
import { RecordOpenedObservables } from './events/record-opened-observables.js';
import { SealMessageContents } from './events/seal-message-contents.js';
import { SealOpenedContents } from './events/seal-opened-contents.js';
import { ReleaseUnlinkedReport } from './events/release-unlinked-report.js';
import { ReopenOnKey } from './events/reopen-on-key.js';
import { ReopenOnReply } from './events/reopen-on-reply.js';
import { SettleMergedReports } from './events/settle-merged-reports.js';
import { SettleReports } from './events/settle-reports.js';
import { SettleUnmergedReports } from './events/settle-unmerged-reports.js';
import { TakeUpOnReply } from './events/take-up-on-reply.js';
import { ExaminationReader } from './examination/examination-reader.js';
import { OvertakenReports } from './examination/overtaken-reports.js';
import { ExaminationWriter } from './examination/examination-writer.js';
import { ExamineBatch } from './examination/examine-batch.js';
import { ExamineReport } from './examination/examine-report.js';
import { ExamineReports } from './examination/examine-reports.js';
import { CheckSender } from './filing/authenticity/check-sender.js';
import { DnsLookups } from './filing/authenticity/dns-lookups.js';
import { FileMessage } from './filing/file-message.js';
import { InboundMessages } from './filing/inbound-messages.js';
import { MailSurroundings } from './filing/mail-surroundings.js';
import { PlaceMail } from './filing/place-mail.js';
import { ReadInbound } from './filing/read-inbound.js';
import { CallToLateReports } from './late/call-to-late-reports.js';
import { LateReports } from './late/late-reports.js';
import { SimilarCases } from './likeness/similar-cases.js';
import { LinkMentions } from './mentions/link-mentions.js';
import { MentionParts } from './mentions/mention-parts.js';
import { InboxCounts } from './queries/inbox-counts.js';
import { LikelyDuplicates } from './queries/likely-duplicates.js';
import { AttachedMessage } from './queries/attached-message.js';
import { ListInbox } from './queries/list-inbox.js';
import { ListReports } from './queries/list-reports.js';
import { ReportDetail } from './queries/report-detail.js';
import { ReportFiles } from './queries/report-files.js';
import { Search } from './queries/search.js';
import { CountFinds } from './queries/count-finds.js';
import { FindIncidents } from './queries/find-incidents.js';
import { QueryCompletions } from './queries/query-completions.js';
import { SearchFacets } from './queries/search-facets.js';
import { BoundedReads } from './search/bounded-reads.js';
import { IndexConversation } from './search/index-conversation.js';
import { NamedInQuery } from './search/query-names.js';
import { ReadQueries } from './search/read-queries.js';
import { ReopenMail } from './reopening/reopen-mail.js';
import { ReopenStored } from './reopening/reopen-stored.js';
import { OpenSealed } from './sealing/open-sealed.js';
import { SealContents } from './sealing/seal-contents.js';
import { SealReport } from './sealing/seal-report.js';
import { SealedFiles } from './sealing/sealed-files.js';
import { UnsealReport } from './sealing/unseal-report.js';
import { IncidentLocks } from './report/incident-locks.js';
import { LastDecisions } from './report/last-decisions.js';
import { ReportClock } from './report/report-clock.js';
import { ReportJournal } from './report/report-journal.js';
import { ReportWork } from './report/report-work.js';
import { ReportRows } from './report/report-rows.js';
import { ReportRepository } from './report/report.repository.js';

const decisions = [
  AssignReport,
  AttachReport,
  ClassifyReport,
  ReportLabel,
  EscalateReport,
  OpenIncidentFromReport,
  RejectReport,
  OpenSealed,
  ReopenReport,
  SealReport,
  SnoozeReport,
  UndoDecision,
  UnsealReport,
];
const queries = [
  AttachedMessage,
  CountFinds,
  FindIncidents,
  ListInbox,
  ListReports,
  QueryCompletions,
  ReportDetail,
  ReportFiles,
  Search,
  SearchFacets,
];
const jobs = [
  CallToLateReports,
  ExamineBatch,
  ExamineReport,
  FileMessage,
  IndexConversation,
  ReopenMail,
  WakeReport,
];
const subscribers = [
  AcceptLinkedReports,
  AcceptOpeningReports,
  AssignReportByRule,
  IndexOpenedMessage,
  IndexReceivedMessage,
  IndexSentAnswer,
  KeepReportersInformed,
  MarkCutLoop,
  RecordMessageObservables,
  RecordOpenedObservables,
  RecordThirdPartyObservables,
  SealMessageContents,
  SealOpenedContents,
  ReleaseUnlinkedReport,
  ReopenOnKey,
  ReopenOnReply,
  SettleMergedReports,
  SettleReports,
  SettleUnmergedReports,
  TakeUpOnReply,
];
const parts = [
  CheckSender,
  DnsLookups,
  ExaminationReader,
  ExaminationWriter,
  OvertakenReports,
  ExamineReports,
  FollowLinks,
  ForgetWithdrawn,
  InboundMessages,
  MailSurroundings,
  PlaceMail,
  ReadInbound,
  ReopenStored,
  BoundedReads,
  InboxCounts,
  LateReports,
  IncidentLocks,
  LastDecisions,
  LikelyDuplicates,
  LinkMentions,
  NamedInQuery,
  ReadQueries,
  MentionParts,
  ReportClock,
  ReportJournal,
  ReportRepository,
  ReportRows,
  ReportWork,
  SealContents,
  SealedFiles,
  SimilarCases,
];

/** From a message at the door to a decision; the jobs and subscribers run where a worker takes jobs. */
@Module({
  imports: [
    ConstituencyModule,
    CorrespondenceModule,
    DutyModule,
    IncidentsModule,
    IntakeModule,
    KeyringModule,
    ObservablesModule,
    ReleaseModule,
  ],
  providers: [...bulk.inner, ...bulk.offered, ...parts, ...decisions, ...queries, ...jobs, ...subscribers],
  exports: [...bulk.offered, ...decisions, ...queries, ...jobs, SimilarCases],
})
export class TriageModule {}
