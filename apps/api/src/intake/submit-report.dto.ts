import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isRsit, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { OBSERVABLE_TYPES, type ObservableType } from '@tocsin/observables';
import {
  ArrayMaxSize,
  IsArray,
  IsBase64,
  IsEmail,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  Validate,
  ValidateIf,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested, NestedList } from '../validation/nested.decorator.js';

@ValidatorConstraint({ name: 'isRsit' })
class IsRsitConstraint implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    const given = value as { class?: unknown; type?: unknown };
    return (
      typeof given?.class === 'string' &&
      isRsit(given.class, typeof given.type === 'string' ? given.type : null)
    );
  }

  defaultMessage(): string {
    return 'classification must be an RSIT class, its type (if any) one of that class';
  }
}

export class SubmittedSenderDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsEmail()
  @MaxLength(254)
  address?: string;
}

export class SubmittedObservableDto {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  @IsIn(OBSERVABLE_TYPES)
  type: ObservableType;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(2048)
  value: string;
}

export class SubmittedClassificationDto {
  @ApiProperty({ example: 'fraud' })
  @IsString()
  @MaxLength(100)
  class: string;

  @ApiPropertyOptional({ example: 'phishing' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  type?: string;
}

export class SubmittedFileDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  name: string;

  @ApiPropertyOptional({ default: 'application/octet-stream' })
  @MayBeAbsent()
  @Matches(/^[\w.+-]+\/[\w.+-]+$/u, { message: 'contentType must be a media type such as text/plain' })
  @MaxLength(127)
  contentType?: string;

  @ApiProperty({ description: 'The bytes in base64', format: 'byte' })
  @IsBase64()
  content: string;
}

/** A report sent by a machine; `subject` or `text` is needed, everything else may be left out. */
export class SubmitReportDto {
  @ApiPropertyOptional()
  @ValidateIf((report: SubmitReportDto) => report.subject !== undefined || !report.text)
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  subject?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(1_000_000)
  text?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @Nested(() => SubmittedSenderDto)
  from?: SubmittedSenderDto;

  @ApiPropertyOptional({ example: 'fr', description: 'BCP 47' })
  @MayBeAbsent()
  @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, {
    message: 'language must be a BCP 47 tag such as fr or zh-Hant',
  })
  @MaxLength(35)
  language?: string;

  @ApiPropertyOptional({ description: 'When it happened, ISO 8601 with time zone' })
  @MayBeAbsent()
  @IsCredibleDate()
  occurredAt?: string;

  @ApiPropertyOptional({ enum: TLP_LABELS })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ description: 'RSIT, as the sender sees it' })
  @MayBeAbsent()
  @Nested(() => SubmittedClassificationDto)
  @Validate(IsRsitConstraint)
  classification?: SubmittedClassificationDto;

  @ApiPropertyOptional({ type: [SubmittedObservableDto] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @NestedList(() => SubmittedObservableDto)
  observables?: SubmittedObservableDto[];

  @ApiPropertyOptional({ description: "The sender's own id of this report" })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  externalId?: string;

  @ApiPropertyOptional({ type: [SubmittedFileDto] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @NestedList(() => SubmittedFileDto)
  attachments?: SubmittedFileDto[];
}

/** A report taken by phone, typed in by an analyst. */
export class PhoneReportDto extends SubmitReportDto {
  @ApiPropertyOptional({ description: "The caller's number" })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  phone?: string;
}
