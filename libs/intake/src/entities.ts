import { Door } from './doors/door.entity.js';
import { PortalDraft, PortalDraftFile } from './draft/portal-draft.entity.js';
import { FilePreview } from './files/file-preview.entity.js';
import { FileVerdict } from './files/file-verdict.entity.js';
import { InboundMessage } from './inbound/inbound-message.entity.js';
import { Intake1764000060000 } from './migrations/1764000060000-intake.migration.js';
import { PurgePortalDrafts1764000061000 } from './migrations/1764000061000-purge-portal-drafts.migration.js';
import { PortalWritesWebReports1764000100200 } from './migrations/1764000100200-portal-writes-web-reports.migration.js';
import { MailDepth1764000110000 } from './migrations/1764000110000-mail-depth.migration.js';
import { Doors1764000240001 } from './migrations/1764000240001-doors.migration.js';
import { FileVerdicts1764000220000 } from './migrations/1764000220000-file-verdicts.migration.js';
import { SealedRaw1764000250000 } from './migrations/1764000250000-sealed-raw.migration.js';
import { SearchableReports1764000301000 } from './migrations/1764000301000-searchable-reports.migration.js';
import { WithdrawnReports1764000403001 } from './migrations/1764000403001-withdrawn-reports.migration.js';
import { Attachment } from './report/attachment.entity.js';
import { Report } from './report/report.entity.js';

export const entities = [
  Attachment,
  Door,
  FilePreview,
  FileVerdict,
  InboundMessage,
  PortalDraft,
  PortalDraftFile,
  Report,
];
export const migrations = [
  Intake1764000060000,
  PurgePortalDrafts1764000061000,
  PortalWritesWebReports1764000100200,
  MailDepth1764000110000,
  FileVerdicts1764000220000,
  Doors1764000240001,
  SealedRaw1764000250000,
  SearchableReports1764000301000,
  WithdrawnReports1764000403001,
];
