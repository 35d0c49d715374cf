import { Module } from '@nestjs/common';
import { ChangeTeamKey } from './commands/change-team-key.js';
import { DecideContactKey } from './commands/decide-contact-key.js';
import { ExportTeamKey } from './commands/export-team-key.js';
import { GenerateTeamKey } from './commands/generate-team-key.js';
import { ImportTeamKey } from './commands/import-team-key.js';
import { LookUpKey } from './commands/look-up-key.js';
import { UploadKeys } from './commands/upload-keys.js';
import { ContactKeyRepository } from './contact-keys/contact-key.repository.js';
import { KeyOffers } from './contact-keys/key-offers.js';
import { KeyDirectory } from './lookup/key-directory.js';
import { ListContactKeys } from './queries/list-contact-keys.js';
import { ListTeamKeys } from './queries/list-team-keys.js';
import { KeyNews } from './reading/key-news.js';
import { KnownKeys } from './reading/known-keys.js';
import { MailKeys } from './reading/mail-keys.js';
import { OpenMail } from './reading/open-mail.js';
import { SealedTablesModule } from './secret/sealed-tables.module.js';
import { SecretCheck } from './secret/secret-check.js';
import { MailProtection } from './sending/mail-protection.js';
import { AddTeamKey } from './team-keys/add-team-key.js';
import { PrivateKeys } from './team-keys/private-keys.js';
import { TeamKeyRepository } from './team-keys/team-key.repository.js';

const offered = [
  ChangeTeamKey,
  DecideContactKey,
  ExportTeamKey,
  GenerateTeamKey,
  ImportTeamKey,
  ListContactKeys,
  ListTeamKeys,
  LookUpKey,
  MailKeys,
  MailProtection,
  OpenMail,
  UploadKeys,
];

/** Keys of the team and of others. Needs the global modules of platform, audit and identity. */
@Module({
  imports: [SealedTablesModule],
  providers: [
    ...offered,
    AddTeamKey,
    ContactKeyRepository,
    KeyDirectory,
    KeyNews,
    KeyOffers,
    KnownKeys,
    PrivateKeys,
    SecretCheck,
    TeamKeyRepository,
  ],
  exports: offered,
})
export class KeyringModule {}
