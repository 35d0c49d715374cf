import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_GATES, TASK_STATES, type TaskGate, type TaskState } from '@tocsin/incidents';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { VersionedDto } from './incident.dto.js';
import { IsPlannedDate } from './is-planned-date.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

export class AddNoteDto {
  @ApiProperty({ maxLength: 100_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100_000)
  text: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'People that the text names as `@name`',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  mentions?: string[];

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The newest note that the writer has seen, null for none; absent: not checked',
  })
  @ValidateIf((note: AddNoteDto) => note.lastNoteId !== null && note.lastNoteId !== undefined)
  @IsUUID()
  lastNoteId?: string | null;
}

export class AddTaskDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  title: string;

  @ApiPropertyOptional({ maxLength: 4000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(4000)
  description?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsPlannedDate()
  dueAt?: string | null;

  @ApiPropertyOptional({
    type: String,
    enum: TASK_GATES,
    nullable: true,
    description: 'The incident does not become so while it is unfinished',
  })
  @IsOptional()
  @IsIn(TASK_GATES)
  requiredBefore?: TaskGate | null;
}

/** What is still to be done. */
export class TasksQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A person’s id or `me`; absent: everybody’s' })
  @MayBeAbsent()
  @Matches(/^(me|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/iu)
  owner?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @MayBeAbsent()
  @IsPlannedDate()
  dueBefore?: string;
}

export class ChangeTaskDto extends VersionedDto {
  @ApiPropertyOptional({ maxLength: 500 })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  title?: string;

  @ApiPropertyOptional({ maxLength: 4000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(4000)
  description?: string;

  @ApiPropertyOptional({ type: String, enum: TASK_GATES, nullable: true })
  @IsOptional()
  @IsIn(TASK_GATES)
  requiredBefore?: TaskGate | null;

  @ApiPropertyOptional({ minimum: 0, description: 'Place among the tasks, 0 = first' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(10_000)
  place?: number;

  @ApiPropertyOptional({ enum: TASK_STATES })
  @MayBeAbsent()
  @IsIn(TASK_STATES)
  state?: TaskState;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsPlannedDate()
  dueAt?: string | null;
}

export class LinkReportDto {
  @ApiProperty({ example: 'R-2026-000123' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  report: string;
}

export class AddOrganisationsDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  organisationIds: string[];
}
