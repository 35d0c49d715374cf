import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type TlpLabel } from '@tocsin/config';
import { type SeveritySelection } from '../severity/nciss.js';
import { type IncidentState } from '../workflow/incident-state.js';

/** The case that we work on. */
@Entity({ schema: 'incidents', name: 'incident' })
@Index('ix_incident_active', { synchronize: false })
@Index('ix_incident_active_assignee', { synchronize: false })
@Index('ix_incident_active_team', { synchronize: false })
@Index('ix_incident_ended', { synchronize: false })
@Index('ix_incident_merged_into_id', { synchronize: false })
@Index('ix_incident_restricted', { synchronize: false })
@Index('ix_incident_search', { synchronize: false })
@Index('ix_incident_opened_at', ['openedAt', 'id'])
export class Incident {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_incident' })
  id: string;

  @Column('text')
  @Index('uq_incident_reference', { unique: true })
  reference: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  summary: string;

  @Column('text', { default: 'open' })
  state: IncidentState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  /** `reporter` pauses our clocks; anything else is for people to read. */
  @Column('text', { name: 'waiting_for', nullable: true })
  waitingFor: string | null;

  @Column('timestamptz', { name: 'waiting_until', nullable: true })
  waitingUntil: Date | null;

  /** Born as an exercise; never changed afterwards. */
  @Column('boolean', { default: false })
  drill: boolean;

  @Column('boolean', { default: false })
  restricted: boolean;

  @Column('text', { name: 'rsit_class' })
  rsitClass: string;

  @Column('text', { name: 'rsit_type', nullable: true })
  rsitType: string | null;

  @Column('text', { name: 'rsit_version' })
  rsitVersion: string;

  @Column('jsonb', { name: 'severity_selection', default: {} })
  severitySelection: SeveritySelection;

  @Column('numeric', { name: 'severity_score', precision: 5, scale: 2 })
  severityScore: string;

  @Column('boolean', { name: 'severity_provisional' })
  severityProvisional: boolean;

  /** 0 baseline … 5 emergency, from the score. */
  @Column('smallint', { name: 'severity_level' })
  severityLevel: number;

  @Column('smallint', { name: 'severity_override', nullable: true })
  severityOverride: number | null;

  @Column('text', { name: 'severity_override_reason', nullable: true })
  severityOverrideReason: string | null;

  @Column('text', { name: 'nciss_version' })
  ncissVersion: string;

  /** 0 emergency … 5 baseline, after the override: the queue's first sort key. */
  @Column('smallint')
  priority: number;

  @Column('text')
  tlp: TlpLabel;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_incident_assignee_id' })
  assigneeId: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_incident_team_id' })
  teamId: string | null;

  /** The nearest open clock: the queue's second sort key. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'aware_at' })
  awareAt: Date;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  /** A person or an API key; who it was stands in the record. */
  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy: string | null;

  @Column('timestamptz', { name: 'contained_at', nullable: true })
  containedAt: Date | null;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;

  /** When it ended, closed or abandoned. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** The incident that this one is part of now: the last survivor, also where that was merged further. */
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  @ForeignKey('Incident', { name: 'fk_incident_merged_into_id' })
  mergedIntoId: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;

  /** Filled by the job `incident.index`. */
  @Column('tsvector', { nullable: true, select: false })
  search: string | null;
}
