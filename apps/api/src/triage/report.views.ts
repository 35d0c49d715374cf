import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
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
} from '@tocsin/intake';
import { MailAuthenticationView, MailSecurityView, OriginalMailView } from '../mail/mail-facts.views.js';
import { TextFoldView } from '../mail/text-fold.view.js';
import { MachineFieldsView } from '../mail/machine-fields.views.js';
import { FileFactsView } from '../files/file.views.js';
import { NamedView } from '../identity/identity.views.js';
import { ReportSenderView } from './report-row.views.js';
import { ObservableValueView, SuggestionsDto } from './suggestion.views.js';

export class ReportProblemView {
  @ApiProperty({ example: 'unknown-charset' })
  code: string;
  @ApiProperty()
  detail: string;
}

export class ReportAddressView {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty()
  address: string;
}

export class ReportAttachmentView {
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'As the sender declares it' })
  contentType: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty()
  sha256: string;
  @ApiProperty()
  inline: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What it was taken out of',
    example: 'winmail.dat',
  })
  unpackedFrom: string | null;
  @ApiProperty({ type: [ReportProblemView] })
  problems: ReportProblemView[];
  @ApiProperty({ type: FileFactsView, nullable: true, description: 'null: it was not looked at yet' })
  file: FileFactsView | null;
}

export class ReportObservableDto extends ObservableValueView {
  @ApiProperty({ type: String, nullable: true, description: 'How people read it, where that differs' })
  display: string | null;
  @ApiProperty({ type: [String], example: ['subject', 'body', 'attachment:log.txt'] })
  places: string[];
  @ApiProperty({ description: 'The words round it' })
  excerpt: string;
  @ApiProperty({ description: 'Left out of the search for likely duplicates' })
  ignored: boolean;
}

export class AlsoCameView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['smtp', 'lmtp', 'imap', 'api'] })
  source: string;
  @ApiProperty({ type: String, nullable: true, description: 'The address of ours, or the mailbox' })
  mailbox: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: Date;
}

export class ReportRejectionView {
  @ApiProperty({ enum: REJECT_REASONS })
  reason: RejectReason;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, nullable: true })
  duplicateOf: string | null;
}

export class ReportRawView {
  @ApiProperty()
  contentType: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty()
  sha256: string;
}

export class ReportDecidedView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ type: NamedView, nullable: true, description: 'null: an API key, or a rule' })
  by: NamedView | null;
}

export class SealView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ type: NamedView, nullable: true, description: 'null: by rule, as it came in' })
  by: NamedView | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class ReportView {
  @ApiProperty({ example: 'R-2026-000123' })
  ref: string;
  @ApiProperty({ enum: REPORT_CHANNELS })
  channel: ReportChannel;
  @ApiProperty({ enum: REPORT_STATES })
  state: ReportState;
  @ApiProperty({ enum: PUBLIC_STATES, description: "What the reporter's status page shows" })
  publicState: PublicState;
  @ApiProperty({ enum: REPORT_KINDS })
  kind: ReportKind;
  @ApiProperty()
  subject: string;
  @ApiProperty({ type: ReportSenderView })
  from: ReportSenderView;
  @ApiProperty({ type: [ReportAddressView] })
  to: ReportAddressView[];
  @ApiProperty({ type: String, nullable: true })
  messageId: string | null;
  @ApiProperty({ type: String, nullable: true })
  inReplyTo: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'As the sender states it' })
  date: Date | null;
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'BCP 47' })
  language: string | null;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [TextFoldView], description: 'What may be folded in `text`' })
  folds: TextFoldView[];
  @ApiProperty({ type: String, nullable: true, description: 'Sanitised' })
  html: string | null;
  @ApiProperty({ type: [ReportAttachmentView] })
  attachments: ReportAttachmentView[];
  @ApiProperty({ type: [ReportObservableDto] })
  observables: ReportObservableDto[];
  @ApiProperty({ type: [String], description: 'References of the incidents that hold it' })
  incidents: string[];
  @ApiProperty({ type: [ReportProblemView] })
  problems: ReportProblemView[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where an answer is wanted instead of at `from`',
  })
  replyTo: string | null;
  @ApiProperty({
    type: [String],
    description: 'References in its subject whose threads its sender is no part of',
  })
  mentions: string[];
  @ApiProperty({ type: [String], description: 'Reports whose subjects name this one' })
  mentionedBy: string[];
  @ApiProperty({ type: [AlsoCameView], description: 'The same mail by other ways' })
  alsoCame: AlsoCameView[];
  @ApiProperty({ type: ReportRejectionView, nullable: true })
  rejection: ReportRejectionView | null;
  @ApiProperty({ type: [String], description: 'Reports that were rejected as copies of this one' })
  duplicates: string[];
  @ApiProperty({ type: NamedView, nullable: true })
  assignee: NamedView | null;
  @ApiProperty({ type: NamedView, nullable: true })
  team: NamedView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  snoozedUntil: Date | null;
  @ApiProperty({ minimum: 0, maximum: 5, description: '0 emergency … 5 baseline' })
  priority: number;
  @ApiProperty({ type: String, format: 'date-time', description: 'When triage is due' })
  dueAt: Date;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ description: "The site's default, because the report had no label" })
  tlpAssumed: boolean;
  @ApiProperty()
  anonymous: boolean;
  @ApiProperty({ description: 'Never answered by a machine (RFC 3834)' })
  automatic: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Answers by question',
  })
  form: Record<string, unknown> | null;
  @ApiProperty({ type: MachineFieldsView, nullable: true, description: 'Data of machine reports' })
  fields: MachineFieldsView | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  headers: Record<string, string[]>;
  @ApiProperty({ type: MailSecurityView, nullable: true })
  security: MailSecurityView | null;
  @ApiProperty({ type: MailAuthenticationView, nullable: true })
  authentication: MailAuthenticationView | null;
  @ApiProperty({ type: [OriginalMailView], description: 'Mails that it passes on' })
  originals: OriginalMailView[];
  @ApiProperty({ type: ReportRawView })
  raw: ReportRawView;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null: not yet; observables and suggestions follow within seconds',
  })
  examinedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: Date | null;
  @ApiProperty({ type: ReportDecidedView, nullable: true })
  decided: ReportDecidedView | null;
  @ApiProperty({ type: SuggestionsDto, nullable: true })
  suggestions: SuggestionsDto | null;
  @ApiProperty({
    type: SealView,
    nullable: true,
    description:
      'Sealed evidence: subject, text, names and excerpts are empty; POST …/sealed/open shows them once',
  })
  sealed: SealView | null;
  @ApiProperty()
  version: number;
}
