import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type CaseWriterName, caseWriters } from '@tocsin/formats';
import { CASE_FIELDS, type CaseField, REFUSAL_REASONS, type RefusalReason } from '@tocsin/release';
import { type CaseExport, type ExportPreview } from '@tocsin/sharing';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { RemovalView } from '../release/ledger.views.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const FORMATS = Object.keys(caseWriters) as CaseWriterName[];
/** What is stricter goes to a partner whom one knows, with a second person's look. */
const CLEARANCES = ['CLEAR', 'GREEN', 'AMBER'] as const;

export class ExportCaseDto implements CaseExport {
  @ApiProperty({ enum: FORMATS })
  @IsIn(FORMATS)
  format: CaseWriterName;

  @ApiProperty({
    enum: CLEARANCES,
    description: 'The strictest label that whoever gets the file may be told',
  })
  @IsIn(CLEARANCES)
  clearance: (typeof CLEARANCES)[number];

  @ApiPropertyOptional({ enum: CASE_FIELDS, isArray: true, description: 'Absent: what is usually shared' })
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(CASE_FIELDS.length)
  @IsIn(CASE_FIELDS, { each: true })
  fields?: CaseField[];

  @ApiPropertyOptional({ description: 'For those who take part in the exercise' })
  @MayBeAbsent()
  @IsBoolean()
  forParticipants?: boolean;
}

export class ExportPreviewView implements ExportPreview {
  @ApiProperty({ description: 'The file, to the byte' })
  text: string;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ type: [RemovalView] })
  removed: RemovalView[];
  @ApiProperty({ enum: REFUSAL_REASONS, nullable: true, description: 'null: it may leave' })
  refused: RefusalReason | null;
}
