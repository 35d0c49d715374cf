import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_STATES, type TaskState } from '@tocsin/incidents';
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

export class TimelineActorView {
  @ApiProperty()
  kind: string;
  @ApiProperty()
  name: string;
}

export class TimelineAddressView {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

/** A message of correspondence, in the timeline. */
export class TimelineMessageView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['in', 'out'] })
  direction: 'in' | 'out';
  @ApiProperty({ enum: ['email', 'portal'] })
  channel: 'email' | 'portal';
  @ApiProperty({ enum: ['reporter', 'third-party'] })
  audience: 'reporter' | 'third-party';
  @ApiProperty({ type: TimelineAddressView })
  from: TimelineAddressView;
  @ApiProperty({ type: [TimelineAddressView] })
  to: TimelineAddressView[];
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;
  @ApiProperty({ type: String, nullable: true })
  text: string | null;
  @ApiProperty({ enum: ['received', 'held', 'queued', 'sent', 'retrying', 'dead', 'cancelled'] })
  state: string;
  @ApiProperty()
  automatic: boolean;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sendAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: string | null;
  @ApiPropertyOptional({ format: 'uuid' })
  threadId?: string;
}

export class TimelineEntryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ enum: ['change', 'note', 'message'] })
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
  @ApiProperty({ type: TimelineMessageView, nullable: true })
  message: TimelineMessageView | null;
}

export class IncidentTimelinePage {
  @ApiProperty({ type: [TimelineEntryView] })
  items: TimelineEntryView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
