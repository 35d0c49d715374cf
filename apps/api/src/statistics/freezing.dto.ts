import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPORT_LOCALES, REPORT_PARTS, type ReportLocale, type ReportPart } from '@tocsin/statistics';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';

export class FreezeDto {
  @ApiProperty({ example: '2026-Q3', description: 'A quarter or year that is over' })
  @IsString()
  @MaxLength(10)
  period: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Needed where it was frozen before' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason?: string | null;
}

export class ReportWordsQuery {
  @ApiProperty({ example: '2026-Q3' })
  @IsString()
  @MaxLength(30)
  period: string;

  @ApiProperty({ enum: REPORT_LOCALES })
  @IsIn(REPORT_LOCALES)
  locale: ReportLocale;
}

export class SaveReportWordsDto extends ReportWordsQuery {
  @ApiProperty({ enum: REPORT_PARTS })
  @IsIn(REPORT_PARTS)
  part: ReportPart;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  text: string;

  @ApiProperty({ description: '0 where nothing was written yet' })
  @IsInt()
  @Min(0)
  version: number;
}

export class ReportWordsView {
  @ApiProperty({ enum: REPORT_PARTS })
  part: ReportPart;
  @ApiProperty()
  text: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updatedAt: Date | null;
}
