export { type Envelope, StoreMessage } from './channels/email/store-message.js';
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
