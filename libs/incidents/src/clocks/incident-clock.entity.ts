import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ClockKind } from '@tocsin/config';
import { type ClockState } from './clock.policy.js';

/** A promise with its end. A reopened incident has several of one kind; the latest counts, the others stay to be read. */
@Entity({ schema: 'incidents', name: 'clock' })
@Index('ix_clock_incident_id', ['incidentId'])
@Index('uq_clock_going', { synchronize: false })
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
}
