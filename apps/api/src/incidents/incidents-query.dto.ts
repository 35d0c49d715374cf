import { ApiPropertyOptional } from '@nestjs/swagger';
import { INCIDENT_STATES, type IncidentState } from '@tocsin/incidents';
import { INCIDENT_SORTS, type IncidentSort } from '@tocsin/triage';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';

const PERSON = /^(me|none|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/iu;

/** Filters of the list of incidents. */
export class IncidentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INCIDENT_STATES })
  @IsOptional()
  @IsIn(INCIDENT_STATES)
  state?: IncidentState;

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'true: in work, by severity, nearest clock, age; false: ended, latest first; absent: all, newest first',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ description: "A person's id, `me` or `none`" })
  @IsOptional()
  @Matches(PERSON, { message: 'assignee must be a person’s id, me or none' })
  assignee?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  team?: string;

  @ApiPropertyOptional({
    description: 'As the search box takes it: words, operators (docs/recipes/search.md)',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  q?: string;

  @ApiPropertyOptional({
    enum: INCIDENT_SORTS,
    description: 'With `q`; else as `active` says',
  })
  @IsOptional()
  @IsIn(INCIDENT_SORTS)
  sort?: IncidentSort;
}
