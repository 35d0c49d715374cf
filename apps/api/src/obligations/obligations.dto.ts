import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type OwedBy } from '@tocsin/obligations';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { VersionedDto } from '../incidents/incident.dto.js';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

const OWED_BY = ['reporter', 'team'] as const;
const OPEN_STATES = ['running', 'missed'] as const;

export class DeadlinesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OPEN_STATES })
  @IsOptional()
  @IsIn(OPEN_STATES)
  state?: 'running' | 'missed';

  @ApiPropertyOptional({ example: 'nis2' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  regime?: string;

  @ApiPropertyOptional({ enum: OWED_BY, description: 'Whose turn it is' })
  @IsOptional()
  @IsIn(OWED_BY)
  owedBy?: OwedBy;

  @ApiPropertyOptional({
    type: Number,
    description: 'Due within so many hours; what is overdue counts as well',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  within?: number;

  @ApiPropertyOptional({ description: '`me` or `none`' })
  @IsOptional()
  @Type(() => String)
  @IsIn(['me', 'none'])
  assignee?: 'me' | 'none';

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class DeclareDutyDto {
  @ApiProperty({ example: 'nis2' })
  @IsString()
  @MaxLength(60)
  regime: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'R-2026-000123' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  report?: string | null;

  @ApiProperty({ type: [String], description: 'What makes it significant: criteria of the regime' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  criteria: string[];

  @ApiPropertyOptional({ format: 'date-time', description: 'Absent: when the incident was noticed' })
  @MayBeAbsent()
  @IsCredibleDate()
  awareAt?: string;
}

export class CorrectAwarenessDto extends VersionedDto {
  @ApiProperty({ format: 'date-time' })
  @IsCredibleDate()
  awareAt: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

export class SetMarkDto extends VersionedDto {
  @ApiProperty({ example: 'handled' })
  @IsString()
  @MaxLength(60)
  mark: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null takes it away',
  })
  @IsOptional()
  @IsCredibleDate()
  at?: string | null;
}

export class CloseDutyDto extends VersionedDto {
  @ApiProperty({ description: 'false opens it again' })
  @IsBoolean()
  closed: boolean;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

export class RecordSubmissionDto extends VersionedDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'R-2026-000123',
    description: 'The report with which it came; without it, it is recorded on behalf',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  report?: string | null;

  @ApiPropertyOptional({ format: 'date-time', description: 'Absent: when the report came in, or now' })
  @MayBeAbsent()
  @IsCredibleDate()
  submittedAt?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Question → answer',
  })
  @MayBeAbsent()
  @IsObject()
  answers?: Record<string, string>;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string | null;
}
