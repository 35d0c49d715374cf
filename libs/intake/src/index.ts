export { SubmitMail } from './channels/api/submit-mail.js';
export { type SubmissionReceipt, SubmitReport } from './channels/api/submit-report.js';
export { type SubmittedReport } from './channels/api/submitted-report.js';
export { type BulkLineResult } from './channels/bulk/bulk-results.js';
export { readLines } from './channels/bulk/read-lines.js';
export { type LineVerdict, ReceiveBulk } from './channels/bulk/receive-bulk.js';
export { type Envelope, StoreMessage } from './channels/email/store-message.js';
export {
  accessCodeFor,
  formatAccessCode,
  readAccessCode,
  readReference,
} from './channels/web/access-code.js';
export { cleanFileName } from './channels/web/clean-file-name.js';
export { cleanTypedText } from './channels/web/clean-typed-text.js';
export { strippableFormat } from './channels/web/image-metadata/strip-image-metadata.js';
export { latinDigits } from './channels/web/latin-digits.js';
export { type ReportKey, ReportStatus, type ReportStatusView } from './channels/web/report-status.js';
export { SendWebReport } from './channels/web/send-web-report.js';
export {
  type Draft,
  type DraftAnswers,
  type DraftFile,
  MAX_DRAFT_FILE_BYTES,
  MAX_DRAFT_FILES,
  type NewDraftFile,
  WebDrafts,
} from './channels/web/web-drafts.js';
export { WebChannelModule } from './channels/web/web-channel.module.js';
export { type WebAnswer, type WebReport } from './channels/web/web-report.js';
export { IntakeModule } from './intake.module.js';
export { type NewAttachment, type NewReport, type ReportReceipt } from './receiving/new-report.js';
export { ReceiveReport } from './receiving/receive-report.js';
export {
  type MailAddress,
  type Problem,
  PUBLIC_STATES,
  type PublicState,
  REJECT_REASONS,
  type RejectReason,
  REPORT_CHANNELS,
  REPORT_KINDS,
  REPORT_STATES,
  type ReportChannel,
  type ReportKind,
  type ReportState,
} from './report/report.vocabulary.js';
