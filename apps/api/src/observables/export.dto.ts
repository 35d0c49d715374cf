import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type TlpLabel } from '@tocsin/config';
import { type WriterName, writers } from '@tocsin/formats';
import { OBSERVABLE_TYPES, type ObservableType, type Verdict, VERDICTS } from '@tocsin/observables';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested } from '../validation/nested.decorator.js';

const FORMATS = Object.keys(writers) as WriterName[];
/** RED leaves in no file. */
const CLEARANCES = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'] as const satisfies readonly TlpLabel[];

export class ExportSearchDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(4096)
  q?: string;

  @ApiPropertyOptional({ enum: OBSERVABLE_TYPES })
  @MayBeAbsent()
  @IsIn(OBSERVABLE_TYPES)
  type?: ObservableType;

  @ApiPropertyOptional({ enum: VERDICTS })
  @MayBeAbsent()
  @IsIn(VERDICTS)
  verdict?: Verdict;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  ignored?: boolean;
}

export class ExportObservablesDto {
  @ApiProperty({ enum: FORMATS })
  @IsIn(FORMATS)
  format: WriterName;

  @ApiProperty({
    enum: CLEARANCES,
    description: 'The strictest label that whoever gets the file may be told',
  })
  @IsIn(CLEARANCES)
  clearance: TlpLabel;

  @ApiPropertyOptional({ description: 'The case; without it, what the search finds' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  incident?: string;

  @ApiPropertyOptional({ type: ExportSearchDto })
  @MayBeAbsent()
  @Nested(() => ExportSearchDto)
  search?: ExportSearchDto;

  @ApiPropertyOptional({ description: 'For those who take part in the exercise' })
  @MayBeAbsent()
  @IsBoolean()
  forParticipants?: boolean;
}

export class LeftOutCountView {
  @ApiProperty({ example: 'above-clearance' })
  reason: string;
  @ApiProperty()
  count: number;
}

export class LeftOutView {
  @ApiProperty()
  type: string;
  @ApiProperty()
  value: string;
  @ApiProperty()
  tlp: string;
  @ApiProperty()
  reason: string;
}

export class ExportCheckView {
  @ApiProperty()
  total: number;
  @ApiProperty()
  leaving: number;
  @ApiProperty({ type: [LeftOutCountView] })
  leftOut: LeftOutCountView[];
  @ApiProperty({ type: [LeftOutView], description: 'The first 200' })
  listed: LeftOutView[];
}
