import { ApiProperty } from '@nestjs/swagger';
import { TASK_STATES, type TaskState } from '@tocsin/incidents';
import { TextFoldView } from '../mail/text-fold.view.js';
import { MessageResponse } from '../correspondence/correspondence.views.js';
import { NamedView } from '../identity/identity.views.js';

export class IncidentTaskView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;
  @ApiProperty({ type: NamedView, nullable: true })
  owner: NamedView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: Date | null;
  @ApiProperty()
  version: number;
}

export class IncidentNoteView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty()
  author: string;
  @ApiProperty()
  text: string;
}

export class WrittenNoteView extends IncidentNoteView {
  @ApiProperty({ type: [NamedView], description: 'Named in it, but may not see the incident: they were told nothing' })
  notTold: NamedView[];
}

export class TimelineActorView {
  @ApiProperty()
  kind: string;
  @ApiProperty()
  name: string;
}

export class TimelineReportView {
  @ApiProperty({ example: 'R-2026-000123' })
  ref: string;
  @ApiProperty()
  subject: string;
  @ApiProperty({ description: 'Sealed evidence: nothing of its words is shown' })
  sealed: boolean;
  @ApiProperty({ description: 'How many files came with it' })
  files: number;
  @ApiProperty()
  channel: string;
}

export class TimelineEntryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ enum: ['change', 'note', 'message', 'report'] })
  kind: string;
  @ApiProperty({ type: TimelineActorView })
  actor: TimelineActorView;
  @ApiProperty({ type: String, nullable: true, example: 'incident.state-changed' })
  action: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', properties: { from: {}, to: {} }, required: ['from', 'to'] },
    nullable: true,
    description: 'Field → {from, to}',
  })
  changes: Record<string, { from: unknown; to: unknown }> | null;
  @ApiProperty({ type: String, nullable: true })
  text: string | null;
  @ApiProperty({ type: [TextFoldView], description: 'What may be folded in `text`' })
  folds: TextFoldView[];
  @ApiProperty({ type: MessageResponse, nullable: true })
  message: MessageResponse | null;
  @ApiProperty({ type: TimelineReportView, nullable: true, description: 'Of a line of kind `report`' })
  report: TimelineReportView | null;
}

export class IncidentTimelinePage {
  @ApiProperty({ type: [TimelineEntryView] })
  items: TimelineEntryView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
