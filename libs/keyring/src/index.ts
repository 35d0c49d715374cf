export { ChangeTeamKey } from './commands/change-team-key.js';
export { type ContactKeyDecision, DecideContactKey } from './commands/decide-contact-key.js';
export { ExportTeamKey, type KeyBackup } from './commands/export-team-key.js';
export { GenerateTeamKey, type WantedKey } from './commands/generate-team-key.js';
export { type ImportedKey, ImportTeamKey } from './commands/import-team-key.js';
export { LookUpKey } from './commands/look-up-key.js';
export { UploadKeys } from './commands/upload-keys.js';
export { type ContactKeyDetail, type ContactKeyView } from './contact-keys/contact-key.view.js';
export { KeyringModule } from './keyring.module.js';
export {
  CONTACT_KEY_STATES,
  type ContactKeyState,
  KEY_ALGORITHMS,
  KEY_KINDS,
  KEY_SOURCES,
  type KeyAlgorithm,
  type KeyKind,
  type KeySource,
  TEAM_KEY_STATES,
  type TeamKeyState,
  VERIFICATION_WAYS,
  type VerificationWay,
} from './keys.vocabulary.js';
export { KeyDirectory } from './lookup/key-directory.js';
export { isPublicAddress, PrivateAddressError, publicLookup } from './lookup/public-address.js';
export { wkdHash } from './lookup/wkd-address.js';
export { type PublishedKey, PublishedKeys } from './published/published-keys.js';
export { PublishedKeysModule } from './published/published-keys.module.js';
export { type ContactKeyFilter, EXPIRES_SOON_DAYS, ListContactKeys } from './queries/list-contact-keys.js';
export { ListTeamKeys } from './queries/list-team-keys.js';
export { MailKeys, type MailSubject } from './reading/mail-keys.js';
export { type FoundKey, type OpenedMessage, OpenMail } from './reading/open-mail.js';
export { KeyringSecretModule } from './secret/keyring-secret.module.js';
export { type SealedTable, SealedTables } from './secret/sealed-tables.js';
export { SealedTablesModule } from './secret/sealed-tables.module.js';
export { SecretBox } from './secret/secret-box.js';
export { RotateSecret, type SecretCounts } from './secret/rotate-secret.js';
export { ENCRYPTION_WISHES, type EncryptionWish, type Protection } from './sending/decide-protection.js';
export { MailProtection } from './sending/mail-protection.js';
export { type TeamKeyView } from './team-keys/team-key.view.js';
