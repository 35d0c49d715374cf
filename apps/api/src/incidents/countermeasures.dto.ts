import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  COUNTERMEASURE_KINDS,
  COUNTERMEASURE_STATES,
  type CountermeasureKind,
  type CountermeasureState,
} from '@tocsin/incidents';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';
import { VersionedDto } from './incident.dto.js';
import { IsPlannedDate } from './is-planned-date.decorator.js';

export class CountermeasureDto {
  @ApiProperty({ enum: COUNTERMEASURE_KINDS })
  @IsIn(COUNTERMEASURE_KINDS)
  kind: CountermeasureKind;

  @ApiPropertyOptional({ type: [String], description: 'Against what; refanged' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  targets?: string[];

  @ApiPropertyOptional({ maxLength: 4000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(4000)
  description?: string;

  @ApiPropertyOptional({ maxLength: 300, description: 'Who was asked to do it; never mailed' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  askedOf?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Then its owner is reminded',
  })
  @IsOptional()
  @IsPlannedDate()
  validUntil?: string | null;
}

export class ChangeCountermeasureDto extends VersionedDto {
  @ApiPropertyOptional({ enum: COUNTERMEASURE_KINDS })
  @MayBeAbsent()
  @IsIn(COUNTERMEASURE_KINDS)
  kind?: CountermeasureKind;

  @ApiPropertyOptional({ type: [String] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  targets?: string[];

  @ApiPropertyOptional({ maxLength: 4000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(4000)
  description?: string;

  @ApiPropertyOptional({ maxLength: 300 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  askedOf?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsPlannedDate()
  validUntil?: string | null;

  @ApiPropertyOptional({ enum: COUNTERMEASURE_STATES, description: 'One of `next`' })
  @MayBeAbsent()
  @IsIn(COUNTERMEASURE_STATES)
  to?: CountermeasureState;

  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class HoldingIncidentDto {
  @ApiProperty({ example: 'I-2026-000123', description: 'The incident that needs it too' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  incident: string;
}

export class CountermeasuresQuery extends PageQuery {
  @ApiPropertyOptional({ enum: COUNTERMEASURE_STATES, description: 'Absent: all that are not removed' })
  @MayBeAbsent()
  @IsIn(COUNTERMEASURE_STATES)
  state?: CountermeasureState;

  @ApiPropertyOptional({ description: 'Part of a target' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  target?: string;
}
