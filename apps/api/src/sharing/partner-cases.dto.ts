import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const ANSWERS = ['Approved', 'Denied'] as const;
const WORDS = ['message', 'request', 'result', 'proposal'] as const;

export class AnswerPartnerCaseDto {
  @ApiProperty({ minimum: 1, description: 'The revision that was looked at' })
  @IsInt()
  @Min(1)
  revision: number;

  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  status: (typeof ANSWERS)[number];

  @ApiPropertyOptional({ maxLength: 1000, description: 'Told to the team that leads the case' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class DecidePurgeDto {
  @ApiProperty({ description: 'Without: it stays hidden, and the partner is told why' })
  @IsBoolean()
  purge: boolean;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Told to the partner' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class PartnerWordDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  partnerId: string;

  @ApiProperty({ description: 'Domain name of the team that gave the id of the case' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(253)
  owner: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(128)
  caseId: string;

  @ApiProperty({ enum: WORDS, description: '`result`, `proposal`: to whoever leads the case' })
  @IsIn(WORDS)
  kind: (typeof WORDS)[number];

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  // The profile takes white space for nothing.
  @Matches(/\S/)
  @MaxLength(20_000)
  text: string;

  @ApiProperty({ enum: TLP_LABELS })
  @IsIn(TLP_LABELS)
  tlp: TlpLabel;

  @ApiPropertyOptional({ maxLength: 128, description: 'The message that is answered' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(128)
  inReplyTo?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Of a request: by when' })
  @MayBeAbsent()
  @IsPlannedDate()
  due?: string;
}

export class AnswerLeadOfferDto {
  @ApiProperty()
  @IsBoolean()
  accept: boolean;

  @ApiProperty({ maxLength: 1000, description: 'Told to the team that leads the case' })
  @IsString()
  @MaxLength(1000)
  reason: string;
}
