import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OBSERVABLE_TYPES, type ObservableType } from '@tocsin/observables';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';

const LONGEST_VALUE = 4096;

export class ListObservablesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a value, defanged or not' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_VALUE)
  q?: string;

  /** Needed with `value`. */
  @ApiPropertyOptional({ enum: OBSERVABLE_TYPES })
  @ValidateIf((query: ListObservablesQuery) => query.type !== undefined || query.value !== undefined)
  @IsIn(OBSERVABLE_TYPES)
  type?: ObservableType;

  @ApiPropertyOptional({ description: 'One value, defanged or not: answers where it was seen' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value?: string;
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

export class ChangeObservableDto {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  @IsIn(OBSERVABLE_TYPES)
  type: ObservableType;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value: string;

  @ApiProperty()
  @IsBoolean()
  ignored: boolean;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason: string;
}
