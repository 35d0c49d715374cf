import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EXPORT_FORMATS, type ExportFormat, REPORT_LOCALES, type ReportLocale } from '@tocsin/statistics';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const COMPARED = ['none', 'before', 'year-before'] as const;
const toBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;

/** What figures are asked for. */
export class StatisticsQuery {
  @ApiProperty({ example: '2026-Q3', description: '2026, 2026-Q3, 2026-07 or 2026-07-01..2026-07-15' })
  @IsString()
  @MaxLength(30)
  period: string;

  @ApiPropertyOptional({ enum: COMPARED, default: 'none' })
  @IsOptional()
  @IsIn(COMPARED)
  compare?: (typeof COMPARED)[number];

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Restricted incidents too: for those who may see them all',
  })
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  withRestricted?: boolean;

  @ApiPropertyOptional({ enum: REPORT_LOCALES, default: 'en', description: 'Language of the definitions' })
  @IsOptional()
  @IsIn(REPORT_LOCALES)
  locale: ReportLocale = 'en';

  @ApiPropertyOptional({ description: 'RSIT class' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  class?: string;

  @ApiPropertyOptional({ description: 'RSIT type' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  type?: string;

  @ApiPropertyOptional({ description: '0 baseline … 5 emergency' })
  @IsOptional()
  @Matches(/^[0-5]$/u, { message: 'severity must be 0 to 5' })
  severity?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(80)
  sector?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(80)
  channel?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(80)
  reporter?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2, or several' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  country?: string;
}

/** The same as a file. */
export class StatisticsExportQuery extends StatisticsQuery {
  @ApiProperty({ enum: EXPORT_FORMATS })
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Withhold numbers below five, and what would reveal them',
  })
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  publication: boolean = false;

  @ApiPropertyOptional({ default: 'series', description: 'Of an SVG: funnel, series, class, sector …' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  chart: string = 'series';
}
