import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  AUDIENCES,
  type Audience,
  type Direction,
  DIRECTIONS,
  type Failure,
  FAILURES,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type MessageKind,
  type MessageState,
  OUTGOING_STATES,
  TEMPLATE_NAMES,
  type TemplateName,
  type UnreachableView,
} from '@tocsin/correspondence';
import { REPORT_KINDS } from '@tocsin/intake';
import { BOUNCE_REASONS, type BounceReason } from '@tocsin/mail';
import { FileFactsView } from '../files/file.views.js';
import { MailAuthenticationView, MailSecurityView, OriginalMailView } from '../mail/mail-facts.views.js';
import { TextFoldView } from '../mail/text-fold.view.js';
import { MachineFieldsView } from '../mail/machine-fields.views.js';

const DATE = { type: String, format: 'date-time' };
const DATE_OR_NULL = { ...DATE, nullable: true };
const TEXT_OR_NULL = { type: String, nullable: true };

export class MessageAddressView {
  @ApiProperty(TEXT_OR_NULL)
  name: string | null;
  @ApiProperty(TEXT_OR_NULL)
  address: string | null;
}

export class RecipientView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  address: string;
}

export class DeliveryView {
  @ApiProperty()
  address: string;
  @ApiProperty({ enum: ['taken', 'deferred', 'refused'] })
  state: 'taken' | 'deferred' | 'refused';
  @ApiProperty(TEXT_OR_NULL)
  reply: string | null;
}

export class ReplyToView {
  @ApiProperty()
  address: string;
  @ApiProperty({ description: "Another domain than the sender's: look twice" })
  otherDomain: boolean;
}

export class MessageAuthorView {
  @ApiProperty({ enum: ['person', 'api-key', 'system', 'rule'] })
  kind: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id: string | null;
  @ApiProperty()
  name: string;
}

export class MessageProblemView {
  @ApiProperty({ example: 'unknown-charset' })
  code: string;
  @ApiProperty()
  detail: string;
}

export class MessageAttachmentView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty()
  size: number;
  @ApiProperty()
  sha256: string;
  @ApiProperty()
  inline: boolean;
  @ApiProperty(TEXT_OR_NULL)
  unpackedFrom: string | null;
  @ApiProperty({ type: [MessageProblemView] })
  problems: MessageProblemView[];
  @ApiProperty({ type: FileFactsView, nullable: true, description: 'null: it was not looked at yet' })
  file: FileFactsView | null;
}

export class MessageResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  threadId: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction: Direction;
  @ApiProperty({ enum: MESSAGE_CHANNELS })
  channel: MessageChannel;
  @ApiProperty({ enum: AUDIENCES })
  audience: Audience;
  @ApiProperty({ enum: REPORT_KINDS })
  kind: MessageKind;
  @ApiProperty({ description: 'Written by a machine' })
  automatic: boolean;
  @ApiProperty({ type: MessageAuthorView, nullable: true, description: 'Who wrote it on our side' })
  author: MessageAuthorView | null;
  @ApiProperty({ type: MessageAddressView })
  from: MessageAddressView;
  @ApiProperty({ type: [RecipientView] })
  to: RecipientView[];
  @ApiProperty()
  subject: string;
  @ApiProperty({ description: 'The first 20,000 characters; GET /messages/{id} has all' })
  text: string;
  @ApiProperty({ type: [TextFoldView], description: 'What may be folded in `text`' })
  folds: TextFoldView[];
  @ApiProperty()
  textCut: boolean;
  @ApiProperty(TEXT_OR_NULL)
  language: string | null;
  @ApiProperty({ enum: TEMPLATE_NAMES, nullable: true })
  template: TemplateName | null;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty()
  drill: boolean;
  @ApiProperty(DATE)
  at: Date;
  @ApiProperty({ enum: ['received', ...OUTGOING_STATES] })
  state: MessageState;
  @ApiProperty({
    ...DATE_OR_NULL,
    description: 'Held: until then it can be taken back; retrying: the next try',
  })
  sendAt: Date | null;
  @ApiProperty(DATE_OR_NULL)
  sentAt: Date | null;
  @ApiProperty()
  attempts: number;
  @ApiProperty(TEXT_OR_NULL)
  lastError: string | null;
  @ApiProperty({ enum: FAILURES, nullable: true, description: 'The kind of `lastError`' })
  failure: Failure | null;
  @ApiProperty({ type: [DeliveryView], description: "What each recipient's server said" })
  deliveries: DeliveryView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of what came in: where an answer is wanted instead' })
  replyTo: string | null;
  @ApiProperty(DATE_OR_NULL)
  bouncedAt: Date | null;
  @ApiProperty(DATE_OR_NULL)
  readAt: Date | null;
  @ApiProperty({ type: [MessageAttachmentView] })
  attachments: MessageAttachmentView[];
  @ApiProperty({ type: MailSecurityView, nullable: true })
  security: MailSecurityView | null;
  @ApiProperty({ type: MailAuthenticationView, nullable: true })
  authentication: MailAuthenticationView | null;
  @ApiProperty({ type: [OriginalMailView], description: 'Mails that it passes on' })
  originals: OriginalMailView[];
  @ApiProperty({ type: MachineFieldsView, nullable: true, description: 'Data of machine mail' })
  fields: MachineFieldsView | null;
  @ApiProperty({ type: [MessageProblemView] })
  problems: MessageProblemView[];
  @ApiProperty({ description: 'Belongs to sealed evidence: subject, text and files are left out' })
  sealed: boolean;
  @ApiProperty()
  version: number;
}

export class MessageDetailResponse extends MessageResponse {
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Sanitised' })
  html: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The first 100,000 bytes as they left or came' })
  raw: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'R-2026-000123' })
  report: string | null;
}

export class OutboxItemView extends MessageResponse {
  @ApiProperty({ ...TEXT_OR_NULL, example: 'R-2026-000123' })
  report: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'I-2026-000123' })
  incident: string | null;
}

export class OutboxPage {
  @ApiProperty({ type: [OutboxItemView] })
  items: OutboxItemView[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

export class CancelledMessageView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['cancelled'] })
  state: 'cancelled';
  @ApiProperty({ description: 'What was written, to be gone on with' })
  text: string;
}

/** A warning for the next writer, no ban. */
export class UnreachableAddressView implements UnreachableView {
  @ApiProperty()
  address: string;
  @ApiProperty(DATE)
  since: string;
  @ApiProperty({ enum: BOUNCE_REASONS })
  reason: BounceReason;
  @ApiProperty({ description: 'There is nobody at the address; waiting will not help' })
  hard: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, example: '5.1.1' })
  status: string | null;
}

export class ThreadResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null until something was said' })
  id: string | null;
  @ApiProperty({ example: 'R-2026-000123' })
  reportRef: string;
  @ApiProperty()
  subject: string;
  @ApiProperty({
    enum: MESSAGE_CHANNELS,
    nullable: true,
    description: 'How a reply would go; null: it cannot',
  })
  channel: MessageChannel | null;
  @ApiProperty({ enum: ['anonymous', 'no-address', 'own-address', 'automatic'], nullable: true })
  channelReason: 'anonymous' | 'no-address' | 'own-address' | 'automatic' | null;
  @ApiProperty({ type: RecipientView, nullable: true })
  recipient: RecipientView | null;
  @ApiProperty({ type: ReplyToView, nullable: true, description: 'The mail asks to be answered there' })
  replyTo: ReplyToView | null;
  @ApiProperty({ description: 'A machine or list sent it: no machine answers, a person may' })
  automatic: boolean;
  @ApiProperty({ description: 'A reply may be put on the status page' })
  portal: boolean;
  @ApiProperty({ enum: TLP_LABELS, description: 'The strictest label that may go to the reporter' })
  clearance: TlpLabel;
  @ApiProperty(TEXT_OR_NULL)
  language: string | null;
  @ApiProperty({ type: [String] })
  participants: string[];
  @ApiProperty({ type: [String], description: 'Participants whose mail server refused our mail' })
  bounced: string[];
  @ApiProperty({
    type: [UnreachableAddressView],
    description: 'Whom mail of ours did not reach, in any thread',
  })
  unreachable: UnreachableAddressView[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'To be sent along with a reply' })
  lastMessageId: string | null;
  @ApiProperty({ type: [MessageResponse], description: 'The newest, oldest first' })
  messages: MessageResponse[];
}

export class TemplateView {
  @ApiProperty({ enum: TEMPLATE_NAMES })
  name: TemplateName;
  @ApiProperty({ enum: LOCALES })
  locale: Locale;
  @ApiProperty({ description: 'The language asked for has no such template: this is the default one' })
  fallback: boolean;
  @ApiProperty({ description: 'The site wrote it over what is delivered' })
  changed: boolean;
  @ApiProperty()
  subject: string;
  @ApiProperty()
  text: string;
}
