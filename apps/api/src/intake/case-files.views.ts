import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { type CaseFormatName, caseReaders, type Fault } from '@tocsin/formats';
import { type CaseFileResult } from '@tocsin/intake';
import { XarfFaultView } from '../mail/xarf.views.js';

const TEXT_OR_NULL = { type: String, nullable: true };

export class CaseFileResultView implements CaseFileResult {
  @ApiProperty()
  index: number;
  @ApiProperty({ enum: Object.keys(caseReaders) })
  format: CaseFormatName;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of the report; null where it was only looked at' })
  ref: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedAt: string | null;
  @ApiProperty({ description: 'The same document was here before' })
  duplicate: boolean;
  @ApiProperty(TEXT_OR_NULL)
  title: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'cirt-bb.example#B-2026-7' })
  case: string | null;
  @ApiProperty({ enum: TLP_LABELS, nullable: true })
  tlp: TlpLabel | null;
  @ApiProperty()
  observables: number;
  @ApiProperty({ type: [XarfFaultView] })
  errors: Fault[];
  @ApiProperty({ type: [XarfFaultView] })
  warnings: Fault[];
}

export class CaseFileReceiptView {
  @ApiProperty({ type: [CaseFileResultView] })
  results: CaseFileResultView[];
}
