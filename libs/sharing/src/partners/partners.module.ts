import { Module } from '@nestjs/common';
import { SealedTablesModule } from '@tocsin/keyring';
import { OwnCapability } from './capability/own-capability.js';
import { AcceptInvitation } from './commands/accept-invitation.js';
import { CreateInvitation } from './commands/create-invitation.js';
import { TakeAnswer } from './commands/take-answer.js';
import { WithdrawInvitation } from './commands/withdraw-invitation.js';
import { Agreements } from './directory/agreements.js';
import { PartnerHealth } from './directory/partner-health.js';
import { Partners } from './directory/partners.js';
import { OwnIdentity } from './identity/own-identity.js';
import { OwnKeys } from './identity/own-keys.js';
import { OwnKeysRepository } from './identity/own-keys.repository.js';
import { OwnCard } from './invitation/own-card.js';
import { PartnerCardsRepository } from './invitation/partner-cards.repository.js';

const offered = [
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
  imports: [SealedTablesModule],
  providers: [...offered, OwnCard, OwnKeys, OwnKeysRepository, PartnerCardsRepository],
  exports: offered,
})
export class PartnersModule {}
