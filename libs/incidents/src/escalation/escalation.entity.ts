import { type EscalationTarget } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Why somebody was called: an end comes near, an end was missed, or a colleague asked for it. */
export type EscalationKind = 'approaching' | 'missed' | 'asked';

/** Somebody was called about an incident or a report. */
@Entity({ schema: 'incidents', name: 'escalation' })
@Index('uq_escalation_clock_rung', { synchronize: false })
@Index('uq_escalation_report_rung', { synchronize: false })
@Index('ix_escalation_report_id', { synchronize: false })
export class Escalation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_escalation' })
  id: string;

  @Column('uuid', { name: 'incident_id', nullable: true })
  @ForeignKey('Incident', { name: 'fk_escalation_incident_id' })
  @Index('ix_escalation_incident_id')
  incidentId: string | null;

  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Report', { name: 'fk_escalation_report_id' })
  reportId: string | null;

  @Column('uuid', { name: 'clock_id', nullable: true })
  @ForeignKey('IncidentClock', { name: 'fk_escalation_clock_id', onDelete: 'CASCADE' })
  clockId: string | null;

  @Column('text')
  kind: EscalationKind;

  /** 0: the end comes near; from 1 on: the steps of the agreement's ladder. Null where a person asked. */
  @Column('smallint', { nullable: true })
  rung: number | null;

  /** The end that it is about, for a report's triage clock, which is a date and no row. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('text', { array: true, default: [] })
  whom: EscalationTarget[] | string[];

  /** Who was told. */
  @Column('uuid', { name: 'person_ids', array: true, default: [] })
  personIds: string[];

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  /** Taken back by whoever asked. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
