import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INBOX_VIEWS, type InboxView } from '@tocsin/triage';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INBOX_VIEWS, default: 'new' })
  @IsOptional()
  @IsIn(INBOX_VIEWS)
  view: InboxView = 'new';

  @ApiPropertyOptional({ format: 'date-time', description: 'Received at or after; the counts are of all' })
  @IsOptional()
  @IsPlannedDate()
  since?: string;
}

export class FacetsQuery {
  @ApiProperty({
    description: 'Words and operators (docs/recipes/search.md)',
    example: 'phish tlp:red -state:rejected',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  q: string;
}

export class SearchQuery extends PageQuery {
  @ApiProperty({
    description: 'Words and operators (docs/recipes/search.md)',
    example: 'phish tlp:red -state:rejected',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  q: string;
}

export class CompletionQuery {
  @ApiProperty({ description: 'What is typed so far' })
  @IsString()
  @MaxLength(500)
  q: string;

  @ApiProperty({ minimum: 0, maximum: 500, description: 'The cursor, in UTF-16 units' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(500)
  at: number;
}
