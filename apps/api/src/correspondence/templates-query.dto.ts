import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLOSING_REASONS,
  type ClosingReason,
  TEMPLATE_NAMES,
  type TemplateName,
} from '@tocsin/correspondence';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class TemplatesQuery {
  @ApiPropertyOptional({ enum: TEMPLATE_NAMES })
  @IsOptional()
  @IsIn(TEMPLATE_NAMES)
  name?: TemplateName;

  @ApiPropertyOptional({ example: 'fr', description: "Absent: the report's language, else the site's" })
  @IsOptional()
  @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, { message: 'locale must be a language tag' })
  @MaxLength(35)
  locale?: string;

  @ApiPropertyOptional({ example: 'R-2026-000123', description: 'Its reference is filled in' })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  ref?: string;

  @ApiPropertyOptional({ enum: CLOSING_REASONS, description: 'For the template `closed`' })
  @IsOptional()
  @IsIn(CLOSING_REASONS)
  reason?: ClosingReason;
}
