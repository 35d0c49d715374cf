import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { HANDOVER_SECTIONS, type HandoverSection } from '@tocsin/desk';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';
import { NestedList } from '../validation/nested.decorator.js';

export class HandoversQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only what one has not acknowledged yet' })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

export class PrepareHandoverQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  teamId?: string;
}

export class NewHandoverItemDto {
  @ApiProperty({ example: 'I-2026-000123' })
  @IsString()
  @MaxLength(30)
  ref: string;

  @ApiProperty({ enum: HANDOVER_SECTIONS })
  @IsIn(HANDOVER_SECTIONS)
  section: HandoverSection;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @MaxLength(500)
  remark: string;
}

export class NewHandoverDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: for everybody' })
  @IsOptional()
  @IsUUID()
  teamId: string | null = null;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  text: string;

  @ApiProperty({ type: [NewHandoverItemDto], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @NestedList(() => NewHandoverItemDto)
  items: NewHandoverItemDto[];
}

export class HandoverItemResponse {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ description: 'As it stands now' })
  state: string;
  @ApiProperty({ enum: HANDOVER_SECTIONS })
  section: HandoverSection;
  @ApiProperty()
  remark: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  assignee: string | null;
}

export class HandoverNamedView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
}

export class HandoverReaderView extends HandoverNamedView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class HandoverResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: HandoverNamedView, nullable: true })
  team: HandoverNamedView | null;
  @ApiProperty({ type: HandoverNamedView })
  author: HandoverNamedView;
  @ApiProperty({ type: String, format: 'date-time' })
  writtenAt: Date;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [HandoverItemResponse] })
  items: HandoverItemResponse[];
  @ApiProperty({ type: [HandoverReaderView] })
  readBy: HandoverReaderView[];
  @ApiProperty()
  unread: boolean;
}

export class HandoversPageView {
  @ApiProperty({ type: [HandoverResponse] })
  items: HandoverResponse[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class WrittenHandoverView {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
