import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

export class MentionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only those that are not done' })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

export class MentionDoneDto {
  @ApiProperty({ description: 'false takes it back' })
  @IsBoolean()
  done: boolean;
}

export class MentionedInView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
}

export class MentionItemView {
  @ApiProperty({ format: 'uuid' })
  noteId: string;
  @ApiProperty({ type: MentionedInView })
  incident: MentionedInView;
  @ApiProperty()
  author: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ description: 'The beginning of the note' })
  text: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: Date | null;
}

export class MentionsPageView {
  @ApiProperty({ type: [MentionItemView] })
  items: MentionItemView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
