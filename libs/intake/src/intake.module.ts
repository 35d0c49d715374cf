import { Module } from '@nestjs/common';
import { ObservablesModule } from '@tocsin/observables';
import { SubmitMail } from './channels/api/submit-mail.js';
import { SubmitReport } from './channels/api/submit-report.js';
import { ReceiveBulk } from './channels/bulk/receive-bulk.js';
import { StoreMessage } from './channels/email/store-message.js';
import { ReceiveFeedDocument } from './channels/feed/receive-feed-document.js';
import { FollowPartnerCase } from './channels/partner/follow-partner-case.js';
import { ReplaceCase } from './channels/partner/replace-case.js';
import { WithdrawReport } from './channels/partner/withdraw-report.js';
import { SubmitCaseFile } from './channels/case-file/submit-case-file.js';
import { SubmitXarf } from './channels/xarf/submit-xarf.js';
import { DoorBook } from './doors/door-book.js';
import { HandOut } from './files/download/hand-out.js';
import { AttachedMessages } from './files/reading/attached-messages.js';
import { FilePreviews } from './files/previews/file-previews.js';
import { MakePreview } from './files/previews/make-preview.js';
import { PictureRenderer } from './files/previews/picture-renderer.js';
import { FileScanner } from './files/scanning/file-scanner.js';
import { RescanFile } from './files/scanning/rescan-file.js';
import { ScanFile } from './files/scanning/scan-file.js';
import { VerdictRepository } from './files/scanning/verdict.repository.js';
import { StoredFiles } from './files/stored-files.js';
import { ReceiveReport } from './receiving/receive-report.js';
import { RereadReport } from './receiving/reread-report.js';

/** Jobs are found by the worker, and idle elsewhere. */
const files = [
  AttachedMessages,
  FilePreviews,
  FileScanner,
  HandOut,
  MakePreview,
  PictureRenderer,
  RescanFile,
  ScanFile,
  StoredFiles,
  VerdictRepository,
];
const providers = [
  ...files,
  DoorBook,
  FollowPartnerCase,
  ReceiveFeedDocument,
  ReceiveBulk,
  ReceiveReport,
  ReplaceCase,
  RereadReport,
  StoreMessage,
  SubmitCaseFile,
  SubmitMail,
  SubmitReport,
  SubmitXarf,
  WithdrawReport,
];

@Module({ imports: [ObservablesModule], providers, exports: providers })
export class IntakeModule {}
