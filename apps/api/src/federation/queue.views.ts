import { ApiProperty } from '@nestjs/swagger';
import { RID_EVENT_NAMES, type RidEventName } from '@tocsin/formats';
import {
  ALARM_KINDS,
  type AlarmKind,
  DELIVERY_FAILURES,
  type DeliveryFailure,
  INCOMING_STATES,
  type IncomingState,
  OUTGOING_STATES,
  type OutgoingState,
  REFUSAL_REASONS,
  type RefusalReason,
  SET_ERRORS,
  type SetError,
} from '@tocsin/sharing';

const DATE = { type: String, format: 'date-time' } as const;
const DATE_OR_NULL = { ...DATE, nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const NUMBER_OR_NULL = { type: Number, nullable: true } as const;

export class QueuePartnerDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

class QueuedMessageDto {
  @ApiProperty({ description: 'The message’s own id (RFC 8417)' })
  jti: string;
  @ApiProperty({ type: QueuePartnerDto })
  partner: QueuePartnerDto;
  @ApiProperty({ enum: RID_EVENT_NAMES })
  event: RidEventName;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'cirt-aa.example#2026-0142' })
  case: string | null;
  @ApiProperty(NUMBER_OR_NULL)
  revision: number | null;
  @ApiProperty()
  exercise: boolean;
  @ApiProperty({ description: 'Bytes' })
  size: number;
  @ApiProperty()
  attempts: number;
  @ApiProperty(TEXT_OR_NULL)
  detail: string | null;
  @ApiProperty()
  version: number;
}

export class OutgoingRowDto extends QueuedMessageDto {
  @ApiProperty({ enum: OUTGOING_STATES })
  state: OutgoingState;
  @ApiProperty(DATE)
  createdAt: Date;
  @ApiProperty({ ...DATE, description: 'Until then it can be taken back' })
  sendAt: Date;
  @ApiProperty(DATE_OR_NULL)
  lastAttemptAt: Date | null;
  @ApiProperty(DATE_OR_NULL)
  nextAttemptAt: Date | null;
  @ApiProperty({ enum: DELIVERY_FAILURES, nullable: true })
  failure: DeliveryFailure | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the partner answered (RFC 8935)' })
  err: string | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'HTTP status of the last answer' })
  status: number | null;
  @ApiProperty(DATE_OR_NULL)
  endedAt: Date | null;
}

export class IncomingRowDto extends QueuedMessageDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: ['push', 'poll'] })
  way: 'push' | 'poll';
  @ApiProperty({ enum: INCOMING_STATES })
  state: IncomingState;
  @ApiProperty(DATE)
  receivedAt: Date;
  @ApiProperty(DATE_OR_NULL)
  processedAt: Date | null;
}

export class RefusedRowDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: QueuePartnerDto, nullable: true, description: 'Null: from nobody that we know' })
  partner: QueuePartnerDto | null;
  @ApiProperty(TEXT_OR_NULL)
  certificateSha256: string | null;
  @ApiProperty(DATE)
  firstAt: Date;
  @ApiProperty(DATE)
  lastAt: Date;
  @ApiProperty()
  times: number;
  @ApiProperty({ enum: SET_ERRORS })
  err: SetError;
  @ApiProperty({ enum: REFUSAL_REASONS })
  reason: RefusalReason;
  @ApiProperty({ description: 'What the sender was told' })
  description: string;
  @ApiProperty()
  size: number;
  @ApiProperty({ description: 'Its bytes are there for a look' })
  kept: boolean;
}

export class AlarmRowDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: ALARM_KINDS })
  kind: AlarmKind;
  @ApiProperty({ type: QueuePartnerDto, nullable: true })
  partner: QueuePartnerDto | null;
  @ApiProperty()
  about: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, string | number | null>;
  @ApiProperty(DATE)
  firstAt: Date;
  @ApiProperty(DATE)
  lastAt: Date;
  @ApiProperty()
  times: number;
  @ApiProperty(DATE_OR_NULL)
  seenAt: Date | null;
  @ApiProperty(TEXT_OR_NULL)
  seenBy: string | null;
  @ApiProperty()
  version: number;
}

export class OutgoingPage {
  @ApiProperty({ type: [OutgoingRowDto] })
  items: OutgoingRowDto[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

export class IncomingPage {
  @ApiProperty({ type: [IncomingRowDto] })
  items: IncomingRowDto[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

export class RefusedPage {
  @ApiProperty({ type: [RefusedRowDto] })
  items: RefusedRowDto[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

export class AlarmPage {
  @ApiProperty({ type: [AlarmRowDto] })
  items: AlarmRowDto[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

export class QueueSummaryDto {
  @ApiProperty({ description: 'Wait for their time, their turn or their next try' })
  waiting: number;
  @ApiProperty({ description: 'Of those, they have failed at least once' })
  retrying: number;
  @ApiProperty(DATE_OR_NULL)
  oldest: Date | null;
  @ApiProperty({ description: 'Given up; a person decides' })
  dead: number;
  @ApiProperty({ description: 'Came, and are not worked on yet' })
  received: number;
  @ApiProperty({ description: 'Came, and could not be worked on' })
  failed: number;
  @ApiProperty()
  refusedToday: number;
  @ApiProperty({ description: 'That nobody has looked at' })
  alarms: number;
  @ApiProperty({ ...DATE_OR_NULL, description: 'The partner is away: nothing is tried until then' })
  pausedUntil: Date | null;
}
