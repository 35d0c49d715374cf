export { SubmitMail } from './channels/api/submit-mail.js';
export { type SubmissionReceipt, SubmitReport } from './channels/api/submit-report.js';
export { type SubmittedReport } from './channels/api/submitted-report.js';
export { type BulkLineResult } from './channels/bulk/bulk-results.js';
export { readLines } from './channels/bulk/read-lines.js';
export { type LineVerdict, ReceiveBulk } from './channels/bulk/receive-bulk.js';
export { type Envelope, StoreMessage } from './channels/email/store-message.js';
export { SCAN_TASK } from './files/scanning/scan-job.js';
export { DoorBook, type DoorNote } from './doors/door-book.js';
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
export { SendFurtherReport } from './channels/web/send-further-report.js';
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
export { unlessSealed } from './sealing/unless-sealed.sql.js';
export { type HandedFile, HandOut, locked, type StoredFile } from './files/download/hand-out.js';
export { type FileView, fileView, SCAN_STATES, type ScanState } from './files/file.view.js';
export { FILE_MARKS, type FileMark } from './files/inspection/file-marks.js';
export { type ArchiveEntry } from './files/inspection/archive-facts.js';
export { FILE_TYPES, type FileType } from './files/inspection/file-type.js';
export { withNameMarks } from './files/name-problems.js';
export { AttachedMessages, type AttachedMessageView } from './files/reading/attached-messages.js';
export { type ContentsView, FilePreviews, type PreviewView } from './files/previews/file-previews.js';
export { RescanFile } from './files/scanning/rescan-file.js';
export { StoredFiles } from './files/stored-files.js';
export { documentsOfMail, type MailedXarf } from './channels/xarf/documents-of-mail.js';
export { type CaseChanges, type PartnerFacts } from './channels/partner/partner-facts.js';
export { type CaseFileResult } from './channels/case-file/case-file-result.js';
export { SubmitCaseFile } from './channels/case-file/submit-case-file.js';
export { contentOfXarf, type XarfContent } from './channels/xarf/report-of-xarf.js';
export { SubmitXarf } from './channels/xarf/submit-xarf.js';
export { type XarfFacts, type XarfFault } from './channels/xarf/xarf-facts.js';
export { type XarfResultView } from './channels/xarf/xarf-result.js';
export { IntakeModule } from './intake.module.js';
export { type NewAttachment, type NewReport, type ReportReceipt } from './receiving/new-report.js';
export { ReceiveReport } from './receiving/receive-report.js';
export { RereadReport } from './receiving/reread-report.js';
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
