import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IMPORT_FORMATS,
  IMPORT_STATES,
  type ImportFormat,
  type ImportState,
  ITEM_KINDS,
  type ItemKind,
  type Verdict,
  VERDICTS,
} from '@tocsin/constituency';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';
import { OverlappedOrganisationDto } from './organisation.views.js';

export const MOST_VALUES = 10_000;
const TEXT = { type: String, nullable: true } as const;

export class UploadImportQuery {
  @ApiProperty({ enum: IMPORT_FORMATS })
  @IsIn(IMPORT_FORMATS)
  format: ImportFormat;

  @ApiPropertyOptional({ description: 'Name of the file; the source of what it brings' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;
}

export class ImportItemsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;
}

export class FindOwnersDto {
  @ApiProperty({
    type: [String],
    example: ['192.0.2.7', 'www.hospital.example', 'AS64496'],
    maxItems: MOST_VALUES,
  })
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  values: string[];
}

export class ImportDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: IMPORT_FORMATS })
  format: ImportFormat;
  @ApiProperty()
  fileName: string;
  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;
  @ApiProperty({ description: 'Lines read so far' })
  lines: number;
  @ApiProperty()
  items: number;
  @ApiProperty(TEXT)
  error: string | null;
  @ApiProperty()
  createdBy: string;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  appliedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  undoneAt: Date | null;
  @ApiProperty()
  version: number;
}

export class ImportCountDto {
  @ApiProperty({ enum: ITEM_KINDS })
  kind: ItemKind;
  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;
  @ApiProperty()
  count: number;
}

export class ImportDetailDto extends ImportDto {
  @ApiProperty({ type: [ImportCountDto] })
  counts: ImportCountDto[];
}

export class ImportItemDto {
  @ApiProperty()
  n: number;
  @ApiProperty({ description: 'Line in the file' })
  line: number;
  @ApiProperty({ enum: ITEM_KINDS })
  kind: ItemKind;
  @ApiProperty()
  value: string;
  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;
  @ApiProperty(TEXT)
  reason: string | null;
  @ApiProperty(TEXT)
  organisation: string | null;
  @ApiProperty({ type: OverlappedOrganisationDto, nullable: true, description: 'Whose asset it meets' })
  other: OverlappedOrganisationDto | null;
  @ApiProperty(TEXT)
  otherValue: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before: Record<string, unknown> | null;
}

export class ImportItemPage {
  @ApiProperty({ type: [ImportItemDto] })
  items: ImportItemDto[];
  @ApiProperty(TEXT)
  next: string | null;
}

export class OwnerDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: ['range', 'domain', 'asn'] })
  by: 'range' | 'domain' | 'asn';
  @ApiProperty({ description: 'The most specific asset that holds it' })
  asset: string;
  @ApiProperty(TEXT)
  source: string | null;
}

export class ReadValueDto {
  @ApiProperty()
  type: string;
  @ApiProperty()
  value: string;
}

export class OwnedValueDto {
  @ApiProperty({ description: 'As it was given' })
  value: string;
  @ApiProperty({ type: ReadValueDto, nullable: true, description: 'null: nothing that anybody can own' })
  read: ReadValueDto | null;
  @ApiProperty({ type: [OwnerDto] })
  owners: OwnerDto[];
}

export class OwnedValuesDto {
  @ApiProperty({ type: [OwnedValueDto] })
  values: OwnedValueDto[];
}
