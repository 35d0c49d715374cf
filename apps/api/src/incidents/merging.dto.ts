import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { VersionedDto } from './incident.dto.js';
import { NestedList } from '../validation/nested.decorator.js';

const MOST = 50;

class SeenIncidentDto extends VersionedDto {
  @ApiProperty({ example: 'I-2026-000123' })
  @IsString()
  @MaxLength(30)
  ref: string;
}

export class MergeDto extends VersionedDto {
  @ApiProperty({ example: 'I-2026-000100', description: 'The survivor' })
  @IsString()
  @MaxLength(30)
  into: string;

  @ApiProperty({ minimum: 1, description: 'The version of the survivor that the caller saw' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  intoVersion: number;

  @ApiPropertyOptional({ type: [SeenIncidentDto], description: 'Others that go into it too' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST)
  @NestedList(() => SeenIncidentDto)
  also?: SeenIncidentDto[];

  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class MergePreviewDto {
  @ApiProperty({ example: 'I-2026-000100', description: 'The survivor' })
  @IsString()
  @MaxLength(30)
  into: string;

  @ApiPropertyOptional({ type: [String] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayNotEmpty()
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  also?: string[];
}

export class CandidatesQuery {
  @ApiPropertyOptional({ description: 'Words or a reference; without it, by shared values' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class SplitDto extends VersionedDto {
  @ApiPropertyOptional({ maxLength: 300, description: "Else the incident's own" })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  title?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'References of reports; their conversations go with them',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  reports?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Ids of conversations with third parties' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID('all', { each: true })
  threadIds?: string[];

  @ApiPropertyOptional({ type: [String] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID('all', { each: true })
  taskIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Ids of observables noted on the incident itself' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID('all', { each: true })
  observableIds?: string[];
}
