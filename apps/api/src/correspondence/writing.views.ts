import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  type ClosingReason,
  CLOSING_REASONS,
  HOLD_REASONS,
  type HoldReason,
  MESSAGE_CHANNELS,
  type MessageChannel,
  TEMPLATE_NAMES,
  type TemplateName,
} from '@tocsin/correspondence';
import { RecipientView } from './correspondence.views.js';
import { ReplyProtectionDto } from './reply-protection.views.js';

const DATE = { type: String, format: 'date-time' };
const TEXT_OR_NULL = { type: String, nullable: true };
const LOCALE = { enum: LOCALES };

export class TemplateLineView {
  @ApiProperty({ enum: TEMPLATE_NAMES })
  name: TemplateName;
  @ApiProperty(LOCALE)
  locale: Locale;
  @ApiProperty({ description: '0 where nobody ever changed it' })
  version: number;
  @ApiProperty({ description: "The site's own words hold" })
  changed: boolean;
  @ApiProperty(TEXT_OR_NULL)
  changedBy: string | null;
  @ApiProperty({ ...DATE, nullable: true })
  changedAt: Date | null;
  @ApiProperty({ description: 'False: another language stands in' })
  delivered: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Behind `::`; null: it leaves by itself' })
  shortcut: string | null;
}

export class WordingView {
  @ApiProperty()
  subject: string;
  @ApiProperty()
  text: string;
}

export class TemplateVersionView {
  @ApiProperty()
  version: number;
  @ApiProperty()
  author: string;
  @ApiProperty(DATE)
  at: Date;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null: back to the delivered text' })
  subject: string | null;
  @ApiProperty(TEXT_OR_NULL)
  text: string | null;
}

export class TemplateTextResponse extends WordingView {
  @ApiProperty({ enum: TEMPLATE_NAMES })
  name: TemplateName;
  @ApiProperty(LOCALE)
  locale: Locale;
  @ApiProperty()
  version: number;
  @ApiProperty()
  changed: boolean;
  @ApiProperty({ type: WordingView, nullable: true })
  delivered: WordingView | null;
  @ApiProperty({ type: [String] })
  variables: readonly string[];
  @ApiProperty({ type: [String] })
  required: readonly string[];
  @ApiProperty({ type: [TemplateVersionView], description: 'Newest first' })
  history: TemplateVersionView[];
}

export class SavedVersionView {
  @ApiProperty()
  version: number;
}

export class WordingProblemView {
  @ApiProperty({
    enum: [
      'empty',
      'too-long',
      'several-lines',
      'unbalanced-braces',
      'unknown-variable',
      'secret-variable',
      'missing-variable',
      'variable-in-subject',
      'link',
      'reserved-tag',
      'control-character',
    ],
  })
  code: string;
  @ApiProperty({ enum: ['subject', 'text'] })
  field: string;
  @ApiProperty({ required: false })
  name?: string;
  @ApiProperty({ required: false })
  line?: number;
  @ApiProperty({ required: false })
  column?: number;
  @ApiProperty({ required: false })
  limit?: number;
}

export class TemplatePreviewView extends WordingView {
  @ApiProperty({ type: [WordingProblemView], description: 'What stands in the way of saving it' })
  problems: WordingProblemView[];
}

class TeamNameView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
}

class OwnedTextView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: TeamNameView, nullable: true, description: 'Null: of the site' })
  team: TeamNameView | null;
  @ApiProperty(LOCALE)
  locale: Locale;
  @ApiProperty()
  text: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  changedBy: string;
  @ApiProperty(DATE)
  changedAt: Date;
}

export class TextModuleResponse extends OwnedTextView {
  @ApiProperty()
  shortcut: string;
  @ApiProperty()
  title: string;
}

export class SignatureResponse extends OwnedTextView {}

export class AnswerTextView {
  @ApiProperty({ description: 'Typed behind `::`' })
  shortcut: string;
  @ApiProperty({ enum: ['template', 'module'] })
  kind: 'template' | 'module';
  @ApiProperty(TEXT_OR_NULL)
  title: string | null;
  @ApiProperty({ enum: TEMPLATE_NAMES, nullable: true })
  template: TemplateName | null;
  @ApiProperty({ enum: CLOSING_REASONS, nullable: true })
  reason: ClosingReason | null;
  @ApiProperty(LOCALE)
  locale: Locale;
  @ApiProperty({ description: "Not the reader's language" })
  fallback: boolean;
  @ApiProperty()
  text: string;
}

export class CaseFileView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty()
  size: number;
  @ApiProperty()
  sha256: string;
  @ApiProperty({ enum: TLP_LABELS, description: 'Of the report or message that it came with' })
  tlp: TlpLabel;
  @ApiProperty({ enum: ['report', 'message'] })
  source: 'report' | 'message';
  @ApiProperty({ example: 'R-2026-000123' })
  report: string;
  @ApiProperty({ description: 'Written by us' })
  ours: boolean;
  @ApiProperty(DATE)
  at: Date;
  @ApiProperty({ enum: HOLD_REASONS, nullable: true, description: 'Why it cannot go along' })
  held: HoldReason | null;
}

export class PreviewedFileView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty()
  size: number;
}

export class ReplyPreviewView {
  @ApiProperty({ enum: MESSAGE_CHANNELS })
  channel: MessageChannel;
  @ApiProperty({ type: [RecipientView] })
  to: RecipientView[];
  @ApiProperty()
  subject: string;
  @ApiProperty({ description: 'With label, exercise words and signature' })
  text: string;
  @ApiProperty({ enum: TLP_LABELS, description: 'At least as strict as the files' })
  tlp: TlpLabel;
  @ApiProperty()
  encrypted: boolean;
  @ApiProperty({ description: 'With which keys, or what stands in the way' })
  protection: ReplyProtectionDto;
  @ApiProperty({ type: [PreviewedFileView] })
  files: PreviewedFileView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it would not leave' })
  refused: string | null;
}
