import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_KINDS, type ClockKind } from '@tocsin/config';
import { AGREEMENT_SCOPES, type AgreementScope, type ClockState } from '@tocsin/incidents';

const PAUSE_CAUSES = ['reporter', 'third-party', 'abandoned'] as const;
type PauseCause = (typeof PAUSE_CAUSES)[number];

class PauseView {
  @ApiProperty()
  from: Date;
  @ApiProperty()
  to: Date;
  @ApiProperty({ enum: PAUSE_CAUSES })
  cause: PauseCause;
}

class ClockAgreementView {
  @ApiProperty({ description: 'Empty where the site’s own has none' })
  name: string;
  @ApiProperty({ enum: AGREEMENT_SCOPES })
  scope: AgreementScope;
  @ApiProperty({ type: String, nullable: true, description: 'The organisation, sector or legal class' })
  scopeName: string | null;
  @ApiProperty()
  version: number;
}

class ClockCalendarView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  timeZone: string;
}

class ClockCallView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ enum: ['approaching', 'missed'] })
  kind: 'approaching' | 'missed';
  @ApiProperty({ description: '0: the end came near; from 1 on, the steps of the ladder' })
  rung: number;
  @ApiProperty({ type: [String] })
  whom: string[];
  @ApiProperty({ type: [String], description: 'Names' })
  people: string[];
}

export class ClockItem {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: CLOCK_KINDS })
  kind: ClockKind;
  @ApiProperty({ enum: ['running', 'paused', 'met', 'missed'] })
  state: ClockState;
  @ApiProperty()
  startedAt: Date;
  @ApiProperty()
  dueAt: Date;
  @ApiProperty({ type: Date, nullable: true, description: 'On a missed clock: when it was kept after all' })
  metAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  warnAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  pausedAt: Date | null;
  @ApiProperty({ enum: PAUSE_CAUSES, nullable: true })
  pausedFor: PauseCause | null;
  @ApiProperty({ type: [PauseView], description: 'Those that are over' })
  pauses: PauseView[];
  @ApiProperty({ description: 'Promised, in the calendar’s hours' })
  minutes: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Left of them now; negative: late' })
  minutesLeft: number | null;
  @ApiProperty({ type: ClockAgreementView, nullable: true })
  agreement: ClockAgreementView | null;
  @ApiProperty({ type: ClockCalendarView, nullable: true, description: 'Null: round the clock' })
  calendar: ClockCalendarView | null;
  @ApiProperty({ type: Date, nullable: true, description: 'Somebody took a missed one up' })
  acknowledgedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  acknowledgedBy: string | null;
  @ApiProperty({ type: [ClockCallView] })
  called: ClockCallView[];
}

class CalledPerson {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class EscalationMade {
  @ApiProperty()
  id: string;
  @ApiProperty({ type: [CalledPerson] })
  people: CalledPerson[];
}
