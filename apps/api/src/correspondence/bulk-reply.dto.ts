import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALES, type Locale, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  CLOSING_REASONS,
  type ClosingReason,
  MAX_RECIPIENTS,
  TEMPLATE_NAMES,
  type TemplateName,
} from '@tocsin/correspondence';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { NestedList } from '../validation/nested.decorator.js';

/** What is said to all reporters of an incident: words of one's own in one language, a template in the others. */
export class BulkWordsDto {
  @ApiPropertyOptional({
    maxLength: 20_000,
    description: 'Variables such as `{{reference}}` are filled in for each reporter',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(20_000)
  @Matches(/\S/u, { message: 'text must not be empty' })
  text?: string;

  @ApiPropertyOptional({ enum: LOCALES, description: 'In which `text` is written' })
  @MayBeAbsent()
  @IsIn(LOCALES)
  language?: Locale;

  @ApiPropertyOptional({ enum: TEMPLATE_NAMES, description: 'For those who read another language' })
  @MayBeAbsent()
  @IsIn(TEMPLATE_NAMES)
  template?: TemplateName;

  @ApiPropertyOptional({ enum: CLOSING_REASONS, description: 'For the template `closed`' })
  @MayBeAbsent()
  @IsIn(CLOSING_REASONS)
  reason?: ClosingReason;

  @ApiPropertyOptional({ enum: TLP_LABELS, description: "Absent: the incident's" })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Files of the case, by id' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  attach?: string[];
}

export class ChosenRecipientDto {
  @ApiProperty({ example: 'R-2026-000123' })
  @IsString()
  @MaxLength(30)
  reportRef: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((recipient: ChosenRecipientDto) => recipient.lastMessageId !== null)
  @IsUUID()
  lastMessageId: string | null;

  @ApiProperty({ example: 'text:en', description: 'As the preview said: nothing else is sent to him' })
  @Matches(/^(text|template):[a-z]{2}$/u)
  wordingKey: string;
}

export class BulkReplyDto extends BulkWordsDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the client: the same again is sent once' })
  @IsUUID()
  id: string;

  @ApiProperty({ type: [ChosenRecipientDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_RECIPIENTS)
  @ArrayUnique((recipient: ChosenRecipientDto) => recipient.reportRef)
  @NestedList(() => ChosenRecipientDto)
  recipients: ChosenRecipientDto[];
}
