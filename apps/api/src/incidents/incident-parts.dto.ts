import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_STATES, type TaskState } from '@tocsin/incidents';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { VersionedDto } from './incident.dto.js';
import { IsPlannedDate } from './is-planned-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

export class AddNoteDto {
  @ApiProperty({ maxLength: 100_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100_000)
  text: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'People that the text names as `@name`' })
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

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsPlannedDate()
  dueAt?: string | null;
}

export class ChangeTaskDto extends VersionedDto {
  @ApiPropertyOptional({ maxLength: 500 })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  title?: string;

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
