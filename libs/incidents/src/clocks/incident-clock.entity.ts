import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ClockKind } from '@tocsin/config';
import { type ClockState, type Pause, type PauseCause } from './clock.policy.js';

/** A promise with its end. A reopened incident has several of one kind; the latest counts, the others stay to be read. */
@Entity({ schema: 'incidents', name: 'clock' })
@Index('ix_clock_incident_id', ['incidentId'])
@Index('uq_clock_going', { synchronize: false })
@Index('ix_clock_going', { synchronize: false })
export class IncidentClock {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_clock' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_clock_incident_id' })
  incidentId: string;

  @Column('text')
  kind: ClockKind;

  @Column('text', { default: 'running' })
  state: ClockState;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  @Column('timestamptz', { name: 'met_at', nullable: true })
  metAt: Date | null;

  /** What it was made with; null from before there were agreements. */
  @Column('uuid', { name: 'agreement_version_id', nullable: true })
  @ForeignKey('ServiceAgreementVersion', { name: 'fk_clock_agreement_version_id' })
  agreementVersionId: string | null;

  /** Null: round the clock. */
  @Column('uuid', { name: 'calendar_version_id', nullable: true })
  @ForeignKey('ServiceCalendarVersion', { name: 'fk_clock_calendar_version_id' })
  calendarVersionId: string | null;

  /** Promised, in the calendar's hours. */
  @Column('integer')
  minutes: number;

  @Column('text', { name: 'paused_for', nullable: true })
  pausedFor: PauseCause | null;

  /** Those that are over, ISO 8601. */
  @Column('jsonb', { default: [] })
  pauses: Pause[];

  /** Somebody has taken a missed one up: nobody else is called. */
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column('uuid', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy: string | null;
}
