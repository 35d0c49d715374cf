import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IGNORE_KINDS,
  type IgnoreKind,
  NOTED_KINDS,
  type NotedKind,
  OBSERVABLE_TYPES,
  type ObservableType,
  type Verdict,
  VERDICTS,
} from '@tocsin/observables';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

const LONGEST_VALUE = 4096;
const LONGEST_PASTE = 200_000;

export class ListObservablesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a value, defanged or not' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_VALUE)
  q?: string;

  @ApiPropertyOptional({ enum: OBSERVABLE_TYPES })
  @IsOptional()
  @IsIn(OBSERVABLE_TYPES)
  type?: ObservableType;

  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what counts as no likeness, or only what does' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  ignored?: boolean;
}

/** One value, by query: URLs are values, and many proxies change what is encoded in a path. */
export class ValueQuery {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  @IsIn(OBSERVABLE_TYPES)
  type: ObservableType;

  @ApiProperty({ description: 'Defanged or not' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value: string;
}

export class ListSightingsQuery extends PageQuery {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  @IsIn(OBSERVABLE_TYPES)
  type: ObservableType;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value: string;
}

export class PasteDto {
  @ApiProperty({ description: 'Lines, cells or prose, defanged or not' })
  @IsString()
  @MaxLength(LONGEST_PASTE)
  text: string;
}

export class ChangeObservableDto extends ValueQuery {
  @ApiProperty({ description: 'The version that was seen' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiPropertyOptional({ description: 'Makes no case like another' })
  @MayBeAbsent()
  @IsBoolean()
  ignored?: boolean;

  @ApiPropertyOptional({ enum: VERDICTS, nullable: true, type: String })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict | null;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason: string;
}

export class NoteSightingDto extends ValueQuery {
  @ApiProperty({ enum: NOTED_KINDS })
  @IsIn(NOTED_KINDS)
  kind: NotedKind;

  @ApiProperty({ format: 'date-time' })
  @IsCredibleDate()
  at: string;

  @ApiProperty({ description: 'Who or what saw it' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  source: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class EnrichDto extends ValueQuery {
  @ApiProperty({ description: 'Also ask those who thereby learn that we ask' })
  @IsBoolean()
  outside: boolean;
}

export class IgnoreEntryDto {
  @ApiProperty({ enum: IGNORE_KINDS })
  @IsIn(IGNORE_KINDS)
  kind: IgnoreKind;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason: string;
}

export class SwitchEntryDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

export class VersionQuery {
  @ApiProperty({ type: Number })
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  version: number;
}
