import { Module, type OnModuleInit } from '@nestjs/common';
import { IncidentParts, IncidentsModule } from '@tocsin/incidents';
import { ReleaseModule } from '@tocsin/release';
import { ReceivedModule } from '../received/received.module.js';
import { WithdrawFromMisps } from '../misp/withdraw-from-misps.js';
import { TaxiiModule } from '../taxii/taxii.module.js';
import { TransportModule } from '../transport/transport.module.js';
import { CaseJournal } from './case-journal.js';
import { DecideContribution } from './contributions/decide-contribution.js';
import { ReceiveContribution } from './contributions/receive-contribution.js';
import { BecomeHolder } from './handover/become-holder.js';
import { HandoverIn } from './handover/handover-in.js';
import { HandoverRepository } from './handover/handover.repository.js';
import { LeadConsents } from './handover/lead-consents.js';
import { OfferHandover } from './handover/offer-handover.js';
import { AnswerQuery } from './incoming/answer-query.js';
import { AnswersIn } from './incoming/answers-in.js';
import { SenderSide } from './incoming/sender-side.js';
import { PreviewShares } from './queries/preview-shares.js';
import { ReleasedContent } from './queries/released-content.js';
import { SharingOfIncident } from './queries/sharing-of-incident.js';
import { AskApproval } from './releasing/ask-approval.js';
import { CaseSource } from './releasing/case-source.js';
import { PrepareRelease } from './releasing/prepare-release.js';
import { ReleaseShares } from './releasing/release-shares.js';
import { ShareFiles } from './releasing/share-files.js';
import { UndoRelease } from './releasing/undo-release.js';
import { CallBackElsewhere } from './revoking/call-back-elsewhere.js';
import { CarryRevocation } from './revoking/carry-revocation.js';
import { RevokeShares } from './revoking/revoke-shares.js';
import { SendRevocation } from './revoking/send-revocation.js';
import { PartnerTermsReader } from './shares/partner-terms.js';
import { ProposeShare } from './shares/propose-share.js';
import { RoomRepository } from './shares/room.repository.js';
import { ShareRepository } from './shares/share.repository.js';
import { WithdrawShare } from './shares/withdraw-share.js';
import { CaseFiles } from './snapshot/case-files.js';
import { CaseSnapshot } from './snapshot/case-snapshot.js';

const commands = [
  AskApproval,
  DecideContribution,
  OfferHandover,
  ProposeShare,
  ReleaseShares,
  RevokeShares,
  UndoRelease,
  WithdrawShare,
];
const queries = [PreviewShares, ReleasedContent, SharingOfIncident];
const parts = [
  AnswerQuery,
  AnswersIn,
  BecomeHolder,
  CallBackElsewhere,
  CarryRevocation,
  CaseFiles,
  CaseJournal,
  CaseSource,
  HandoverIn,
  HandoverRepository,
  LeadConsents,
  PartnerTermsReader,
  PrepareRelease,
  ReceiveContribution,
  RoomRepository,
  SenderSide,
  SendRevocation,
  ShareFiles,
  ShareRepository,
  WithdrawFromMisps,
];

/** What we share of our cases: proposals, releases, revocations, answers, who leads. */
@Module({
  imports: [IncidentsModule, ReceivedModule, ReleaseModule, TaxiiModule, TransportModule],
  providers: [...commands, ...queries, ...parts, CaseSnapshot],
  exports: [
    ...commands,
    ...queries,
    CaseJournal,
    CaseSource,
    CaseSnapshot,
    PrepareRelease,
    RoomRepository,
    ShareRepository,
  ],
})
export class ExchangeModule implements OnModuleInit {
  constructor(private readonly incidentParts: IncidentParts) {}

  onModuleInit(): void {
    // Partners know the merged case by its own id, so its room goes along as it is, beside the survivor's.
    this.incidentParts.register({
      table: 'sharing.shared_case',
      column: 'incident_id',
      key: ['id'],
      way: 'moves',
    });
  }
}
