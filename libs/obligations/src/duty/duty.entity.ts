import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type LastChange } from './duty.record.js';

/** What an organisation owes by one regime because of one incident. */
@Entity({ schema: 'obligations', name: 'duty' })
@Index('ix_duty_incident_id', ['incidentId'])
@Index('ix_duty_organisation_id', ['organisationId'])
@Index('ix_duty_report_id', ['reportId'])
export class Duty {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_duty' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_duty_incident_id' })
  incidentId: string;

  /** Null where nobody knows the organisation yet: its report says who it is. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('Organisation', { name: 'fk_duty_organisation_id' })
  organisationId: string | null;

  /** The report whose code opens the stages on the status page, and to whose sender we write. */
  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Report', { name: 'fk_duty_report_id' })
  reportId: string | null;

  /** An id of `config/data/regimes.json`, and the version that it had. */
  @Column('text')
  regime: string;

  @Column('text', { name: 'regime_version' })
  regimeVersion: string;

  /** As it was when the duty arose: a later change of the organisation moves no deadline. */
  @Column('text', { name: 'legal_class', nullable: true })
  legalClass: string | null;

  /** Why it is significant. */
  @Column('text', { array: true, default: [] })
  criteria: string[];

  @Column('timestamptz', { name: 'aware_at' })
  awareAt: Date;

  /** Moments that start a stage, by name. */
  @Column('jsonb', { default: {} })
  marks: Record<string, string>;

  /** Closed as not significant. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('text', { name: 'closed_reason', nullable: true })
  closedReason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** What its author can take back. */
  @Column('jsonb', { name: 'last_change', nullable: true })
  lastChange: LastChange | null;

  @Column('integer', { default: 1 })
  version: number;
}
