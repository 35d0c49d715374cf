import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import {
  LONGEST_NAME,
  VIEW_DENSITIES,
  VIEW_SORTS,
  VIEW_SUBJECTS,
  type ViewDensity,
  type ViewSort,
  type ViewSubject,
} from '@tocsin/desk';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateIf,
} from 'class-validator';

export class ViewsQuery {
  @ApiProperty({ enum: VIEW_SUBJECTS })
  @IsIn(VIEW_SUBJECTS)
  subject: ViewSubject;
}

export class NewViewDto extends ViewsQuery {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME })
  @IsString()
  @Length(1, LONGEST_NAME)
  name: string;

  @ApiProperty({ description: 'As the search box takes it', example: 'tlp:red severity:>=high' })
  @IsString()
  @Length(1, 500)
  query: string;

  @ApiProperty({ enum: VIEW_SORTS, description: '`oldest` and `due` for reports only' })
  @IsIn(VIEW_SORTS)
  sort: ViewSort;

  @ApiPropertyOptional({ enum: VIEW_DENSITIES, type: String, nullable: true })
  @IsOptional()
  @IsIn(VIEW_DENSITIES)
  density?: ViewDensity | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: private' })
  @ValidateIf(({ teamId }: NewViewDto) => teamId !== null && teamId !== undefined)
  @IsUUID()
  teamId?: string | null;

  @ApiPropertyOptional({ description: 'A tab at once' })
  @IsOptional()
  @IsBoolean()
  pinned?: boolean;
}

export class VersionOfViewDto {
  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version: number;
}

export class ChangeViewDto extends PartialType(
  PickType(NewViewDto, ['name', 'query', 'sort', 'density', 'teamId'] as const),
) {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  version: number;
}

export class PinsDto extends ViewsQuery {
  @ApiProperty({ type: [String], format: 'uuid', description: 'All tabs, in their order' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  ids: string[];
}
