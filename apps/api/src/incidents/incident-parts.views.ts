import { ApiProperty } from '@nestjs/swagger';
import { TASK_GATES, TASK_STATES, type TaskGate, type TaskState } from '@tocsin/incidents';
import { TextFoldView } from '../mail/text-fold.view.js';
import { MessageResponse } from '../correspondence/correspondence.views.js';
import { NamedView } from '../identity/identity.views.js';

export class ProposedInvestigationView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ required: false })
  template?: string;
}

export class TaskProposalView {
  @ApiProperty({ required: false, description: 'A template to answer with' })
  template?: string;
  @ApiProperty({ required: false, description: 'A kind of countermeasure' })
  countermeasure?: string;
  @ApiProperty({ required: false, type: ProposedInvestigationView })
  investigation?: ProposedInvestigationView;
}

export class IncidentTaskView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  description: string;
  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;
  @ApiProperty({ type: String, nullable: true, description: 'For whom it is meant while nobody owns it' })
  ownerRole: string | null;
  @ApiProperty({ type: String, enum: TASK_GATES, nullable: true, description: 'Null: it may stay undone' })
  requiredBefore: TaskGate | null;
  @ApiProperty({ type: TaskProposalView, nullable: true, description: 'What the step offers to do' })
  proposal: TaskProposalView | null;
  @ApiProperty({ type: String, nullable: true, description: 'Key of the playbook that it comes from' })
  playbook: string | null;
  @ApiProperty({ type: String, nullable: true })
  step: string | null;
  @ApiProperty({ type: NamedView, nullable: true })
  owner: NamedView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: Date | null;
  @ApiProperty()
  version: number;
}

export class TaskIncidentView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
}

export class TaskItemView extends IncidentTaskView {
  @ApiProperty({ type: TaskIncidentView })
  incident: TaskIncidentView;
}

export class TaskPage {
  @ApiProperty({ type: [TaskItemView] })
  items: TaskItemView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
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
  @ApiProperty({
    type: [NamedView],
    description: 'Named in it, but may not see the incident: they were told nothing',
  })
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
  @ApiProperty({ type: String, nullable: true, description: 'Of a merged incident: its reference' })
  incident: string | null;
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
