import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_FIELDS, type CaseField } from '@tocsin/release';
import { REVOCATION_KINDS, type RevocationKind } from '@tocsin/sharing';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { NestedList } from '../validation/nested.decorator.js';

const SHA256 = /^[0-9a-f]{64}$/;
/** It goes to partners, whose profile takes white space for nothing. */
const WORDS = /\S/;

export class ProposeShareDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partnerIds: string[];

  @ApiPropertyOptional({
    enum: CASE_FIELDS,
    isArray: true,
    description: 'Parts of the case; absent: what each agreement shares by default',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @IsIn(CASE_FIELDS, { each: true })
  fields?: CaseField[];

  @ApiPropertyOptional({ type: [String], description: 'SHA-256 of files that go along' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(SHA256, { each: true })
  attachments?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Named persons of the agreement, for TLP:RED' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsEmail({}, { each: true })
  recipients?: string[];

  @ApiPropertyOptional({ maxLength: 1000, description: 'Why, for colleagues' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class PreviewSharesDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Absent: all of the case' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  shareIds?: string[];
}

export class WantedReleaseDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  shareId: string;

  @ApiPropertyOptional({ description: 'Of the preview that was looked at; anything else is refused' })
  @MayBeAbsent()
  @Matches(SHA256)
  sha256?: string;
}

export class ReleaseSharesDto {
  @ApiProperty({ type: [WantedReleaseDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => WantedReleaseDto)
  shares: WantedReleaseDto[];
}

export class AskApprovalDto {
  @ApiProperty({ description: 'Of the preview that was looked at' })
  @Matches(SHA256)
  sha256: string;

  @ApiProperty({ maxLength: 1000, description: 'For the second person' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  why: string;
}

export class RevokeSharesDto {
  @ApiProperty({ enum: REVOCATION_KINDS })
  @IsIn(REVOCATION_KINDS)
  kind: RevocationKind;

  @ApiProperty({ maxLength: 1000, description: 'Told to the partners' })
  @IsString()
  @Matches(WORDS)
  @MaxLength(1000)
  reason: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Absent: everyone who has it' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  shareIds?: string[];

  @ApiPropertyOptional({ minimum: 1, description: 'First revision; absent: all' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from?: number;

  @ApiPropertyOptional({ minimum: 1, description: 'Last revision' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  to?: number;
}

export class AnswerContributionDto {
  @ApiProperty()
  @IsBoolean()
  accept: boolean;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Told to the partner' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  reason?: string;

  @ApiPropertyOptional({ description: 'Take what it brings over into the case' })
  @MayBeAbsent()
  @IsBoolean()
  apply?: boolean;
}

export class OfferHandoverDto {
  @ApiProperty({ format: 'uuid', description: 'Of the partner who is to lead' })
  @IsUUID()
  shareId: string;

  @ApiProperty({ maxLength: 1000, description: 'Told to the partner' })
  @IsString()
  @Matches(WORDS)
  @MaxLength(1000)
  reason: string;
}
