import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  REPORT_CHANNELS,
  REPORT_KINDS,
  REPORT_STATES,
  type ReportChannel,
  type ReportKind,
  type ReportState,
} from '@tocsin/intake';
import { REPORT_SORTS, type ReportSort } from '@tocsin/triage';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

const PERSON = /^(me|none|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/iu;

/** Filters of the list of reports. */
export class ReportsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REPORT_STATES })
  @IsOptional()
  @IsIn(REPORT_STATES)
  state?: ReportState;

  @ApiPropertyOptional({ enum: REPORT_CHANNELS })
  @IsOptional()
  @IsIn(REPORT_CHANNELS)
  channel?: ReportChannel;

  @ApiPropertyOptional({ enum: REPORT_KINDS })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  kind?: ReportKind;

  @ApiPropertyOptional({
    description: 'As the search box takes it: words in any language, operators (docs/recipes/search.md)',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  q?: string;

  @ApiPropertyOptional({ enum: REPORT_SORTS, default: 'newest' })
  @IsOptional()
  @IsIn(REPORT_SORTS)
  sort?: ReportSort;

  @ApiPropertyOptional({ format: 'date-time', description: 'Received at or after' })
  @IsOptional()
  @IsPlannedDate()
  since?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Received before' })
  @IsOptional()
  @IsPlannedDate()
  until?: string;

  @ApiPropertyOptional({
    description: 'The id that our 250 named, or a Message-ID: the report that the message became or led to',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  message?: string;

  @ApiPropertyOptional({ description: "A person's id, `me` or `none`" })
  @IsOptional()
  @Matches(PERSON, { message: 'assignee must be a person’s id, me or none' })
  assignee?: string;
}
