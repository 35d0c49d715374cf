import { ApiProperty } from '@nestjs/swagger';
import { type AttachedMessageView, REPORT_KINDS } from '@tocsin/intake';
import { type MailKind } from '@tocsin/mail';
import { OriginalMailView } from './mail-facts.views.js';
import { TextFoldView } from './text-fold.view.js';

const TEXT_OR_NULL = { type: String, nullable: true };

export class MailboxView {
  @ApiProperty({ description: "A stranger's word; identity is the address" })
  name: string;
  @ApiProperty({ description: "'' where the header names nobody reachable" })
  address: string;
}

export class MailProblemView {
  @ApiProperty({ example: 'name-shows-other-address' })
  code: string;
  @ApiProperty()
  detail: string;
}

/** A file inside an attached message; its bytes come with that message. */
export class InnerAttachmentView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty()
  sha256: string;
  @ApiProperty()
  inline: boolean;
  @ApiProperty(TEXT_OR_NULL)
  contentId: string | null;
  @ApiProperty(TEXT_OR_NULL)
  unpackedFrom: string | null;
  @ApiProperty({ type: [MailProblemView] })
  problems: MailProblemView[];
}

/** A mail that came as a file (`.eml`, `.msg`, `winmail.dat`), read. */
export class AttachedMessageResponse {
  @ApiProperty()
  subject: string;
  @ApiProperty({ type: MailboxView, nullable: true })
  from: MailboxView | null;
  @ApiProperty({ type: MailboxView, nullable: true })
  sender: MailboxView | null;
  @ApiProperty({ type: [MailboxView] })
  to: MailboxView[];
  @ApiProperty({ type: [MailboxView] })
  cc: MailboxView[];
  @ApiProperty({ type: [MailboxView] })
  replyTo: MailboxView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  date: AttachedMessageView['date'];
  @ApiProperty(TEXT_OR_NULL)
  messageId: string | null;
  @ApiProperty(TEXT_OR_NULL)
  language: string | null;
  @ApiProperty({ enum: REPORT_KINDS })
  kind: MailKind;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [TextFoldView] })
  folds: TextFoldView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Sanitised' })
  html: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  headers: Record<string, string[]>;
  @ApiProperty({ type: [InnerAttachmentView] })
  attachments: InnerAttachmentView[];
  @ApiProperty({ type: [OriginalMailView] })
  originals: OriginalMailView[];
  @ApiProperty({ type: [MailProblemView] })
  problems: MailProblemView[];
}
