/** Mail, pure: bytes in, data out, and back. No I/O, no framework. */
export { parseMail, type ParseOptions } from './parse/parse-mail.js';
export { contentHash } from './parse/content-hash.js';
export { defaultLimits, type MailLimits } from './parse/limits.js';
export type { MailProblem, MailProblemCode } from './parse/problems.js';
export type { MailAddress, MailAttachment, MailKind, OriginalMail, ParsedMail } from './parse/parsed-mail.js';
export type { CheckResult, MailAuthentication } from './authentication/mail-authentication.js';
export type {
  MailEncryption,
  MailSecurity,
  MailSignature,
  OfferedKey,
  SignatureState,
} from './security/mail-security.js';
export type {
  BouncedRecipient,
  FeedbackReport,
  MachineFields,
  OriginalMessage,
} from './machine/machine-fields.js';
export { composeMail } from './compose/compose-mail.js';
export type { OutgoingAttachment, OutgoingMail } from './compose/outgoing-mail.js';
export { newMessageId } from './compose/new-message-id.js';
export { newReplyToken, readReplyToken, replyAddress } from './thread/reply-address.js';
export { readSubjectTags, replySubject, subjectTag } from './thread/subject-tag.js';
export { type SplitReply, stripQuoted } from './thread/strip-quoted.js';
export { sanitiseHtml } from './parse/sanitise-html.js';
export { harmlessName } from './parse/attachment-name.js';
export { MailError, type MailErrorCode } from './mail.errors.js';
