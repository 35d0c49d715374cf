import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@tocsin/config';
import {
  CLOSING_REASONS,
  type ClosingReason,
  TEMPLATE_NAMES,
  type TemplateName,
} from '@tocsin/correspondence';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const REPORT_REF = { example: 'R-2026-000123' };

/** A version that was read, so that nobody overwrites what he has not seen. */
class VersionDto {
  @ApiProperty({ description: 'The version that was read; 0 where nobody changed it yet' })
  @IsInt()
  @Min(0)
  version: number;
}

export class TemplateTextDto extends VersionDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  subject: string;

  @ApiProperty({ maxLength: 5000 })
  @IsString()
  @MaxLength(5000)
  text: string;
}

export class RevertTemplateDto extends VersionDto {}

export class PreviewTemplateDto {
  @ApiProperty({ enum: TEMPLATE_NAMES })
  @IsIn(TEMPLATE_NAMES)
  name: TemplateName;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;

  @ApiPropertyOptional({ description: 'Absent: what holds now' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  subject?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(5000)
  text?: string;

  @ApiPropertyOptional({ description: 'As it reads in an exercise' })
  @MayBeAbsent()
  @IsBoolean()
  drill?: boolean;

  @ApiPropertyOptional({ ...REPORT_REF, description: 'Absent: an invented reference' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  ref?: string;

  @ApiPropertyOptional({ enum: CLOSING_REASONS })
  @MayBeAbsent()
  @IsIn(CLOSING_REASONS)
  reason?: ClosingReason;
}

export class TextModuleDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: everybody’s' })
  @ValidateIf((module: TextModuleDto) => module.teamId !== null)
  @IsUUID()
  teamId: string | null;

  @ApiProperty({ example: 'phishing-advice', description: 'What is typed behind `::`' })
  @Matches(/^[a-z0-9][a-z0-9-]{1,39}$/u, {
    message: 'shortcut must be 2 to 40 lower-case letters, digits and hyphens',
  })
  shortcut: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;

  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  @Matches(/\S/u, { message: 'title must not be empty' })
  title: string;

  @ApiProperty({ maxLength: 10_000 })
  @IsString()
  @MaxLength(10_000)
  text: string;
}

export class ChangeTextModuleDto extends TextModuleDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export class SignatureDto extends VersionDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: of the site' })
  @ValidateIf((signature: SignatureDto) => signature.teamId !== null)
  @IsUUID()
  teamId: string | null;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale: Locale;

  @ApiProperty({ maxLength: 1000, description: 'Empty: none any more' })
  @IsString()
  @MaxLength(1000)
  text: string;
}

export class AnswerTextsQuery {
  @ApiPropertyOptional({
    example: 'T-2026-000042',
    description: 'For which third party it is, instead of `ref`',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  investigation?: string;

  @ApiPropertyOptional({ ...REPORT_REF, description: 'Whose answer it is: his language and reference' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  ref?: string;

  @ApiPropertyOptional({ enum: LOCALES, description: 'Absent: the report’s, else the site’s' })
  @MayBeAbsent()
  @IsIn(LOCALES)
  locale?: Locale;
}
