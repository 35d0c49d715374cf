/** Mail, pure: bytes in, data out, and back. No I/O, no framework. */
export { parseMail, type ParseOptions } from './parse/parse-mail.js';
export { readMessageFile } from './parse/read-message-file.js';
export { contentHash } from './parse/content-hash.js';
export { defaultLimits, type MailLimits } from './parse/limits.js';
export type { MailProblem, MailProblemCode } from './parse/problems.js';
export type { MailAddress, MailAttachment, MailKind, OriginalMail, ParsedMail } from './parse/parsed-mail.js';
export {
  authenticateMail,
  type AuthenticationOptions,
  type DnsQuery,
  unchecked,
} from './authentication/authenticate-mail.js';
export type { CheckResult, MailAuthentication } from './authentication/mail-authentication.js';
export type {
  MailEncryption,
  MailSecurity,
  MailSignature,
  OfferedKey,
  SignatureState,
} from './security/mail-security.js';
export { bounceReason } from './machine/bounce-reason.js';
export { BOUNCE_REASONS, type BounceReason } from './machine/bounce-reasons.js';
export type {
  BouncedRecipient,
  FeedbackReport,
  MachineDocument,
  MachineFields,
  OriginalMessage,
} from './machine/machine-fields.js';
export { composeMail } from './compose/compose-mail.js';
export type { OutgoingAttachment, OutgoingMail } from './compose/outgoing-mail.js';
export { newMessageId } from './compose/new-message-id.js';
export { newReplyToken, readReplyToken, replyAddress } from './thread/reply-address.js';
export { readForeignTags } from './thread/foreign-tags.js';
export { isUnreadAddress, UNREAD_LOCAL_PART } from './machine/unread-address.js';
export { readSubjectTags, replySubject, subjectTag } from './thread/subject-tag.js';
export { foldText, type TextFold } from './thread/fold-text.js';
export { type SplitReply, stripQuoted } from './thread/strip-quoted.js';
export { sanitiseHtml } from './parse/sanitise-html.js';
export { harmlessName } from './parse/attachment-name.js';
export { MailError, type MailErrorCode } from './mail.errors.js';
export { type OpenedMail, openSecured } from './security/open-secured.js';
export type { KnownCertificate, KnownPgpKey, OpenKeys } from './security/open-keys.js';
export { secureMail, type SecureOptions } from './security/secure-mail.js';
export type { PgpKeyInfo } from './pgp/pgp-key.js';
export { readPgpKeys, type ReadPgpKey } from './pgp/read-pgp-keys.js';
export { generatePgpKey, type GeneratedPgpKey, type NewPgpKey } from './pgp/generate-pgp-key.js';
export { UnlockedPgpKey } from './pgp/unlocked-pgp-key.js';
export type { CertificateInfo, ReadCertificate } from './smime/certificate.js';
export { UnlockedCertificate } from './smime/unlocked-certificate.js';
export { readCertificates } from './smime/read-certificates.js';
export type { OfferedKeyMaterial } from './security/offered-key-material.js';
