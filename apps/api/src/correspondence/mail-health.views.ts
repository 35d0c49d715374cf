import { ApiProperty } from '@nestjs/swagger';
import { ALARM_KINDS, type AlarmKind, type HealthLevel } from '@tocsin/correspondence';

const DATE = { type: String, format: 'date-time' };
const DATE_OR_NULL = { ...DATE, nullable: true };
const LEVEL = { enum: ['ok', 'warn', 'bad'] };

export class DoorHealthView {
  @ApiProperty({ example: 'cirt@imap.example.org/INBOX' })
  name: string;
  @ApiProperty({ enum: ['smtp', 'lmtp', 'imap'] })
  kind: 'smtp' | 'lmtp' | 'imap';
  @ApiProperty({ enum: ['open', 'failing', 'closed'] })
  state: 'open' | 'failing' | 'closed';
  @ApiProperty(DATE)
  since: Date;
  @ApiProperty(DATE_OR_NULL)
  lastPollAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;
  @ApiProperty(DATE_OR_NULL)
  lastErrorAt: Date | null;
  @ApiProperty({ ...DATE, description: 'When its process last said anything' })
  updatedAt: Date;
  @ApiProperty(LEVEL)
  level: HealthLevel;
}

export class MailboxHealthView {
  @ApiProperty({ example: 'cirt@cirt.example' })
  name: string;
  @ApiProperty(DATE)
  lastAt: Date;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Nineteen of twenty pauses between mails were shorter',
  })
  usualGapSeconds: number | null;
  @ApiProperty({ description: 'Ours, and quiet for much longer than it ever is' })
  silent: boolean;
}

export class QueueHealthView {
  @ApiProperty()
  waiting: number;
  @ApiProperty(DATE_OR_NULL)
  oldest: Date | null;
  @ApiProperty(LEVEL)
  level: HealthLevel;
}

export class ScanningHealthView extends QueueHealthView {
  @ApiProperty({ description: 'A scanner is configured' })
  configured: boolean;
}

export class OutboxHealthView extends QueueHealthView {
  @ApiProperty()
  held: number;
  @ApiProperty()
  queued: number;
  @ApiProperty()
  retrying: number;
  @ApiProperty()
  dead: number;
}

export class BounceHealthView {
  @ApiProperty()
  sent: number;
  @ApiProperty()
  bounced: number;
  @ApiProperty(LEVEL)
  level: HealthLevel;
}

export class BounceRatesView {
  @ApiProperty({ type: BounceHealthView })
  day: BounceHealthView;
  @ApiProperty({ type: BounceHealthView })
  week: BounceHealthView;
}

export class DeadJobsView {
  @ApiProperty({ example: 'mail.file' })
  task: string;
  @ApiProperty()
  count: number;
  @ApiProperty()
  lastError: string;
}

export class MailAlarmView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ALARM_KINDS })
  kind: AlarmKind;
  @ApiProperty({ description: 'Which door, mailbox or queue; empty where there is only one' })
  place: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
  @ApiProperty(DATE)
  since: Date;
}

export class MailHealthResponse {
  @ApiProperty(DATE)
  at: Date;
  @ApiProperty({ ...LEVEL, description: 'The worst of all' })
  level: HealthLevel;
  @ApiProperty({ type: [DoorHealthView] })
  doors: DoorHealthView[];
  @ApiProperty({ type: [MailboxHealthView], description: 'The 30 that something came to last' })
  mailboxes: MailboxHealthView[];
  @ApiProperty({ type: QueueHealthView, description: 'Mails that wait to be filed' })
  filing: QueueHealthView;
  @ApiProperty({ type: QueueHealthView, description: 'Reports that wait to be examined' })
  examination: QueueHealthView;
  @ApiProperty({ type: ScanningHealthView, description: 'Files that wait for a verdict' })
  scanning: ScanningHealthView;
  @ApiProperty({ type: OutboxHealthView })
  outbox: OutboxHealthView;
  @ApiProperty({ type: BounceRatesView })
  bounces: BounceRatesView;
  @ApiProperty({ description: 'Addresses that mail of ours did not reach' })
  unreachable: number;
  @ApiProperty({ type: [DeadJobsView], description: 'Jobs that were tried to the end' })
  deadJobs: DeadJobsView[];
  @ApiProperty({ type: [MailAlarmView] })
  alarms: MailAlarmView[];
}
