import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { ObservablesModule } from '@tocsin/observables';
import { ReleaseModule } from '@tocsin/release';
import { PartnersModule } from '../partners/partners.module.js';
import { TransportModule } from '../transport/transport.module.js';
import { AnswerAcceptedReport } from './answering/answer-accepted-report.js';
import { AnswerCase } from './answering/answer-case.js';
import { AnswerHandover } from './answering/answer-handover.js';
import { AnswerRejectedReport } from './answering/answer-rejected-report.js';
import { CaseTitles } from './case/case-titles.js';
import { ForeignCases } from './case/foreign-cases.js';
import { AnswerSender } from './handling/answer-sender.js';
import { CarryOut } from './handling/carry-out.js';
import { CaseAudit } from './handling/case-audit.js';
import { FollowFetchedFile } from './handling/follow-fetched-file.js';
import { TellIncidents } from './handling/tell-incidents.js';
import { HandoverConsents } from './handling/handover-consents.js';
import { IncomingFactsReader } from './handling/incoming-facts-reader.js';
import { KeepRevision } from './handling/keep-revision.js';
import { LedCases } from './handling/led-cases.js';
import { OnwardRevocations } from './handling/onward-revocations.js';
import { ReceiveCaseEvent } from './handling/receive-case-event.js';
import { RevokeCase } from './handling/revoke-case.js';
import { TellHidden } from './handling/tell-hidden.js';
import { ListenToPartners } from './listen-to-partners.js';
import { BringRequest } from './messages/bring-request.js';
import { BringRequestsOfReport } from './messages/bring-requests-of-report.js';
import { CaseThread } from './messages/case-thread.js';
import { SendCaseWord } from './messages/send-case-word.js';
import { UndoCaseWord } from './messages/undo-case-word.js';
import { DecidePurge } from './purging/decide-purge.js';
import { PartnerCaseOfReport } from './queries/partner-case-of-report.js';
import { PartnerThread } from './queries/partner-thread.js';
import { PurgeBytes } from './purging/purge-bytes.js';

/** What the sending side and the API use of this part. */
const offered = [
  AnswerCase,
  AnswerHandover,
  AnswerSender,
  CaseThread,
  DecidePurge,
  ForeignCases,
  LedCases,
  OnwardRevocations,
  PartnerCaseOfReport,
  PartnerThread,
  SendCaseWord,
  UndoCaseWord,
];

/** Cases that other CIRTs lead, and what we say to them about those. */
@Module({
  imports: [IncidentsModule, ObservablesModule, PartnersModule, ReleaseModule, TransportModule],
  providers: [
    ...offered,
    AnswerAcceptedReport,
    AnswerRejectedReport,
    BringRequest,
    BringRequestsOfReport,
    CarryOut,
    CaseTitles,
    CaseAudit,
    FollowFetchedFile,
    HandoverConsents,
    IncomingFactsReader,
    KeepRevision,
    ListenToPartners,
    PurgeBytes,
    ReceiveCaseEvent,
    RevokeCase,
    TellHidden,
    TellIncidents,
  ],
  exports: offered,
})
export class ReceivedModule {}
