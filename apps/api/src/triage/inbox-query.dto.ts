import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { INBOX_VIEWS, type InboxView } from '@tocsin/triage';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INBOX_VIEWS, default: 'new' })
  @IsOptional()
  @IsIn(INBOX_VIEWS)
  view: InboxView = 'new';
}

export class SearchQuery extends PageQuery {
  @ApiProperty({ description: 'Words that must all occur; the last may be a beginning' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  q: string;
}
