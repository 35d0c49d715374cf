import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALES, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  INVESTIGATION_STATES,
  type InvestigationState,
  TEMPLATE_NAMES,
  type TemplateName,
  THIRD_PARTY_KINDS,
  type ThirdPartyKind,
} from '@tocsin/correspondence';
import { ENCRYPTION_WISHES, type EncryptionWish } from '@tocsin/keyring';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { VersionedDto } from '../incidents/incident.dto.js';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

export class OpenInvestigationDto {
  @ApiProperty({ enum: THIRD_PARTY_KINDS })
  @IsIn(THIRD_PARTY_KINDS)
  kind: ThirdPartyKind;

  @ApiProperty({ maxLength: 200, description: 'Who it is, in words of ours' })
  @IsString()
  @Matches(/\S/u, { message: 'party must not be empty' })
  @MaxLength(200)
  party: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @ApiProperty({ type: [String], description: 'Their addresses' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsEmail({}, { each: true })
  to: string[];

  @ApiProperty({ maxLength: 200, description: 'Of the mails; the tag is put before it' })
  @IsString()
  @Matches(/\S/u, { message: 'subject must not be empty' })
  @MaxLength(200)
  subject: string;

  @ApiPropertyOptional({ type: String, enum: LOCALES, nullable: true })
  @IsOptional()
  @IsIn(LOCALES)
  language?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When to ask again',
  })
  @IsOptional()
  @IsPlannedDate()
  followUpAt?: string | null;
}

export class ChangeInvestigationDto extends VersionedDto {
  @ApiPropertyOptional({ enum: INVESTIGATION_STATES })
  @MayBeAbsent()
  @IsIn(INVESTIGATION_STATES)
  state?: InvestigationState;

  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsPlannedDate()
  followUpAt?: string | null;

  @ApiPropertyOptional({ maxLength: 200 })
  @MayBeAbsent()
  @IsString()
  @Matches(/\S/u, { message: 'party must not be empty' })
  @MaxLength(200)
  party?: string;

  @ApiPropertyOptional({ type: [String], description: 'Further people of theirs' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsEmail({}, { each: true })
  add?: string[];
}

export class ThirdPartyMessageDto {
  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  @Matches(/\S/u, { message: 'text must not be empty' })
  text: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The newest message that the writer has seen, null for none; absent: not checked',
  })
  @ValidateIf(
    (reply: ThirdPartyMessageDto) => reply.lastMessageId !== null && reply.lastMessageId !== undefined,
  )
  @IsUUID()
  lastMessageId?: string | null;

  @ApiPropertyOptional({ enum: TLP_LABELS, description: 'Of this text; absent: the incident’s' })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({
    type: [String],
    description: 'Some of the participants; absent: whom we wrote to last',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsEmail({}, { each: true })
  to?: string[];

  @ApiPropertyOptional({ enum: TEMPLATE_NAMES })
  @MayBeAbsent()
  @IsIn(TEMPLATE_NAMES)
  template?: TemplateName;

  @ApiPropertyOptional({ enum: ENCRYPTION_WISHES })
  @MayBeAbsent()
  @IsIn(ENCRYPTION_WISHES)
  encrypt?: EncryptionWish;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Files of the case, by id' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  attach?: string[];

  @ApiPropertyOptional({ description: 'The reporter agreed to be named; stands in the record' })
  @MayBeAbsent()
  @IsBoolean()
  namesReporter?: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'When to ask again' })
  @MayBeAbsent()
  @IsPlannedDate()
  followUpAt?: string;
}

export class InvestigationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INVESTIGATION_STATES, description: 'Absent: all that are not closed' })
  @MayBeAbsent()
  @IsIn(INVESTIGATION_STATES)
  state?: InvestigationState;
}
