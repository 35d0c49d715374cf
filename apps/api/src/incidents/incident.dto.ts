import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { type SeveritySelection } from '@tocsin/incidents';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';
import { IsPlannedDate } from './is-planned-date.decorator.js';
import { IsSeveritySelection } from './is-severity-selection.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested } from '../validation/nested.decorator.js';

/** The version that the caller saw: a change against an older one is refused with what changed (409). */
export class VersionedDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;
}

export class SeverityFormDto {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Category → option' })
  @IsSeveritySelection()
  selection: SeveritySelection;
}

export class OpenIncidentDto {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  title: string;

  @ApiPropertyOptional({ maxLength: 50_000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(50_000)
  summary?: string;

  @ApiPropertyOptional({ example: 'fraud', description: 'RSIT; other/undetermined without it' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  rsitClass?: string;

  @ApiPropertyOptional({ example: 'phishing' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  rsitType?: string;

  @ApiPropertyOptional({ type: SeverityFormDto })
  @MayBeAbsent()
  @Nested(() => SeverityFormDto)
  severity?: SeverityFormDto;

  @ApiPropertyOptional({ enum: TLP_LABELS })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  assigneeId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  teamId?: string;

  @ApiPropertyOptional({ description: 'An exercise, for good: EX- reference' })
  @MayBeAbsent()
  @IsBoolean()
  drill?: boolean;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  restricted?: boolean;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Who else may see a restricted incident',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  memberIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Who is affected' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  organisationIds?: string[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When we learnt of it; now, if absent' })
  @MayBeAbsent()
  @IsCredibleDate()
  awareAt?: string;
}

export class ChangeIncidentDto extends VersionedDto {
  @ApiPropertyOptional({ maxLength: 300 })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  title?: string;

  @ApiPropertyOptional({ maxLength: 50_000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(50_000)
  summary?: string;

  @ApiPropertyOptional({ example: 'fraud' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  rsitClass?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'phishing' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rsitType?: string | null;

  @ApiPropertyOptional({ enum: TLP_LABELS, description: 'Lowering it needs a reason' })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ description: 'Lifting it needs a reason and the right incident.restricted' })
  @MayBeAbsent()
  @IsBoolean()
  restricted?: boolean;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Who else may see it; replaces the list',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  memberIds?: string[];

  @ApiPropertyOptional({ format: 'date-time', description: 'Changing it needs a reason' })
  @MayBeAbsent()
  @IsCredibleDate()
  awareAt?: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class TransitionDto extends VersionedDto {
  @ApiProperty({ description: 'One of `nextStates`' })
  @IsString()
  @MaxLength(40)
  to: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional({
    description: '`reporter` pauses the clocks; any other words do not',
    example: 'reporter',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  waitingFor?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @MayBeAbsent()
  @IsPlannedDate()
  waitingUntil?: string;

  @ApiPropertyOptional({ description: 'Required steps stay undone; `reason` says why' })
  @MayBeAbsent()
  @IsBoolean()
  skipRequired?: boolean;
}

export class SeverityOverrideDto {
  @ApiProperty({ minimum: 0, maximum: 5, description: '0 baseline … 5 emergency' })
  @IsInt()
  @Min(0)
  @Max(5)
  level: number;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

export class SetSeverityDto extends VersionedDto {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The whole form',
  })
  @MayBeAbsent()
  @IsSeveritySelection()
  selection?: SeveritySelection;

  @ApiPropertyOptional({ type: SeverityOverrideDto, nullable: true, description: 'null takes it back' })
  @IsOptional()
  @Nested(() => SeverityOverrideDto)
  override?: SeverityOverrideDto | null;
}

export class AssignIncidentDto extends VersionedDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: nobody' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: no team' })
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  toMe?: boolean;

  @ApiPropertyOptional({ description: 'To the member of the team who has the least to do' })
  @MayBeAbsent()
  @IsBoolean()
  leastLoaded?: boolean;
}
