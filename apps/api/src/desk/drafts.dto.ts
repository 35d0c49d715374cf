import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DRAFT_KIND } from '@tocsin/desk';
import { IsISO8601, IsObject, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested } from '../validation/nested.decorator.js';

export class ContinuedDraftDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  device: string;

  @ApiProperty({
    format: 'date-time',
    description: 'As it was read; changed since, it stays beside the new one',
  })
  @IsISO8601()
  savedAt: string;
}

/** What somebody has begun to write, on one of his devices. */
export class DraftDto {
  @ApiProperty({ pattern: DRAFT_KIND.source, example: 'note' })
  @Matches(DRAFT_KIND)
  kind: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'I-2026-000123',
    description: 'null: a report by phone',
  })
  @ValidateIf((draft: DraftDto) => draft.ref !== null)
  @IsString()
  @MaxLength(30)
  ref: string | null;

  @ApiProperty({ format: 'uuid', description: 'Made by the browser, and kept there' })
  @IsUUID()
  device: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Kept as it is; null: sent or thrown away',
  })
  @ValidateIf((draft: DraftDto) => draft.content !== null)
  @IsObject()
  content: Record<string, unknown> | null;

  @ApiPropertyOptional({ type: ContinuedDraftDto, description: "Another device's, from which this goes on" })
  @MayBeAbsent()
  @Nested(() => ContinuedDraftDto)
  continues?: ContinuedDraftDto;
}

export class DraftsQuery {
  @ApiPropertyOptional({ example: 'I-2026-000123' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  ref?: string;
}

export class DraftView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ type: String, nullable: true })
  ref: string | null;
  @ApiProperty({ type: String, nullable: true, description: "The incident's title" })
  title: string | null;
  @ApiProperty({ format: 'uuid' })
  device: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: Record<string, unknown>;
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;
}

export class SavedDraftView {
  @ApiProperty({ type: String, format: 'date-time' })
  savedAt: Date;
}
