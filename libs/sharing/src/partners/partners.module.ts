import { Module } from '@nestjs/common';
import { ApplyKeyNotice } from './key-notices/apply-key-notice.js';
import { DecidePartnerKey } from './key-notices/decide-partner-key.js';
import { ChangePartner } from './commands/change-partner.js';
import { ComparePartner } from './commands/compare-partner.js';
import { FederationIdentity } from './queries/federation-identity.js';
import { InvitationList } from './queries/invitation-list.js';
import { PartnerDetail } from './queries/partner-detail.js';
import { PartnerList } from './queries/partner-list.js';
import { PartnerChanges } from './directory/partner-changes.js';
import { PartnerKeysRepository } from './key-notices/partner-keys.repository.js';
import { OwnCapability } from './capability/own-capability.js';
import { AcceptInvitation } from './commands/accept-invitation.js';
import { CreateInvitation } from './commands/create-invitation.js';
import { TakeAnswer } from './commands/take-answer.js';
import { WithdrawInvitation } from './commands/withdraw-invitation.js';
import { Agreements } from './directory/agreements.js';
import { PartnerHealth } from './directory/partner-health.js';
import { Partners } from './directory/partners.js';
import { SealedSharingModule } from './identity/sealed-sharing.module.js';
import { OwnIdentity } from './identity/own-identity.js';
import { OwnKeys } from './identity/own-keys.js';
import { OwnKeysRepository } from './identity/own-keys.repository.js';
import { AnswerCards } from './invitation/answer-cards.js';
import { AnswerAgain } from './queries/answer-again.js';
import { OwnCard } from './invitation/own-card.js';
import { PartnerCardsRepository } from './invitation/partner-cards.repository.js';

const offered = [
  AnswerAgain,
  ApplyKeyNotice,
  DecidePartnerKey,
  ChangePartner,
  ComparePartner,
  FederationIdentity,
  InvitationList,
  PartnerDetail,
  PartnerList,
  PartnerChanges,
  OwnKeys,
  OwnKeysRepository,
  AcceptInvitation,
  Agreements,
  CreateInvitation,
  OwnCapability,
  OwnIdentity,
  PartnerHealth,
  Partners,
  TakeAnswer,
  WithdrawInvitation,
];

/** Who the other CIRTs are, who we are towards them, and what was agreed. */
@Module({
  imports: [SealedSharingModule],
  providers: [...offered, AnswerCards, OwnCard, PartnerCardsRepository, PartnerKeysRepository],
  exports: offered,
})
export class PartnersModule {}
