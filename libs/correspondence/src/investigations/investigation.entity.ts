import { type TlpLabel } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type InvestigationState, type ThirdPartyKind } from './investigation.vocabulary.js';

/** A conversation with a third party about an incident: what its thread has besides messages. */
@Entity({ schema: 'correspondence', name: 'investigation' })
@Index('ix_investigation_incident_id', ['incidentId'])
@Index('ix_investigation_unsettled', { synchronize: false })
export class Investigation {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'pk_investigation' })
  @ForeignKey('Thread', { name: 'fk_investigation_thread_id' })
  threadId: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_investigation_incident_id' })
  incidentId: string;

  /** `T-2026-000042`: the tag in its subjects, so that no third party learns the number of a report. */
  @Column('text')
  @Index('uq_investigation_reference', { unique: true })
  reference: string;

  @Column('text')
  kind: ThirdPartyKind;

  /** Who it is, in words of ours. */
  @Column('text')
  party: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('Organisation', { name: 'fk_investigation_organisation_id' })
  organisationId: string | null;

  /** The strictest label that may go there. */
  @Column('text')
  clearance: TlpLabel;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('text', { default: 'open' })
  state: InvestigationState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  /** Then somebody is reminded, unless they have written. */
  @Column('timestamptz', { name: 'follow_up_at', nullable: true })
  followUpAt: Date | null;

  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** Another incident that needs the answer as well: while one of them is active, it stays open. */
@Entity({ schema: 'correspondence', name: 'investigation_holder' })
@Index('ix_investigation_holder_incident_id', ['incidentId'])
export class InvestigationHolder {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'pk_investigation_holder' })
  @ForeignKey('Investigation', { name: 'fk_investigation_holder_thread_id' })
  threadId: string;

  @PrimaryColumn('uuid', { name: 'incident_id', primaryKeyConstraintName: 'pk_investigation_holder' })
  @ForeignKey('Incident', { name: 'fk_investigation_holder_incident_id' })
  incidentId: string;
}
