import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';

export class MyWorkQuery {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'The end of the person’s day; else a day from now',
  })
  @IsOptional()
  @IsPlannedDate()
  until?: string;
}

const WORK_KINDS = ['report', 'incident', 'task'] as const;

export class WorkItemView {
  @ApiProperty({ enum: WORK_KINDS })
  kind: (typeof WORK_KINDS)[number];
  @ApiProperty({ description: 'Of the report or incident; of a task, its incident' })
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ type: String, nullable: true })
  task: string | null;
  @ApiProperty({ minimum: 0, maximum: 5, description: '0 baseline … 5 emergency' })
  severityLevel: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: Date | null;
}

export class WaitingReplyView {
  @ApiProperty()
  report: string;
  @ApiProperty({ type: String, nullable: true })
  incident: string | null;
  @ApiProperty()
  title: string;
  @ApiProperty()
  from: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class MyWorkResponse {
  @ApiProperty({ type: [WorkItemView] })
  due: WorkItemView[];
  @ApiProperty({ type: [WaitingReplyView] })
  replies: WaitingReplyView[];
  @ApiProperty({ type: [WorkItemView] })
  snoozed: WorkItemView[];
  @ApiProperty({ type: [WorkItemView] })
  tasks: WorkItemView[];
}
