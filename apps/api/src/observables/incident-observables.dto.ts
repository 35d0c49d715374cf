import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { OBSERVABLE_TYPES, type ObservableType } from '@tocsin/observables';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';
import { NestedList } from '../validation/nested.decorator.js';

const LONGEST_VALUE = 4096;

export class IncidentObservablesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OBSERVABLE_TYPES })
  @IsOptional()
  @IsIn(OBSERVABLE_TYPES)
  type?: ObservableType;

  @ApiPropertyOptional({ type: Boolean, description: 'What was taken out of the case' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dismissed?: boolean;
}

class SaidDto {
  @ApiPropertyOptional({ description: 'Of ours, and hit' })
  @MayBeAbsent()
  @IsBoolean()
  affected?: boolean;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  malicious?: boolean;

  @ApiPropertyOptional({
    enum: TLP_LABELS,
    type: String,
    nullable: true,
    description: 'Null: the label of where it was seen',
  })
  @IsOptional()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel | null;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class GivenObservableDto {
  @ApiProperty({ description: 'Defanged or not' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value: string;

  @ApiPropertyOptional({ enum: OBSERVABLE_TYPES, description: 'Guessed if it is left out' })
  @MayBeAbsent()
  @IsIn(OBSERVABLE_TYPES)
  type?: ObservableType;
}

export class AddObservablesDto extends SaidDto {
  @ApiProperty({ type: [GivenObservableDto] })
  @IsArray()
  @ArrayMaxSize(500)
  @NestedList(() => GivenObservableDto)
  values: GivenObservableDto[];
}

export class ChangeIncidentObservableDto extends SaidDto {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  @IsIn(OBSERVABLE_TYPES)
  type: ObservableType;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_VALUE)
  value: string;

  @ApiProperty({ description: 'The version that was seen; 0 where nothing was said yet' })
  @IsInt()
  @Min(0)
  version: number;

  @ApiPropertyOptional({ description: 'Take it out of the case, or back in' })
  @MayBeAbsent()
  @IsBoolean()
  dismissed?: boolean;
}
