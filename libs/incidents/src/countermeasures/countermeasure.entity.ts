import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type CountermeasureKind, type CountermeasureState } from './countermeasure.workflow.js';

/** What is done against an attack, and must one day be undone again. */
@Entity({ schema: 'incidents', name: 'countermeasure' })
@Index('ix_countermeasure_incident_id', ['incidentId'])
@Index('ix_countermeasure_standing', { synchronize: false })
export class Countermeasure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_countermeasure' })
  id: string;

  /** The incident that it was planned in; others may hold it as well. */
  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_countermeasure_incident_id' })
  incidentId: string;

  @Column('text')
  kind: CountermeasureKind;

  /** Against what: addresses, domains, accounts …, refanged. */
  @Column('text', { array: true, default: '{}' })
  targets: string[];

  @Column('text', { default: '' })
  description: string;

  /** Who was asked to do it; free text, never mailed. */
  @Column('text', { name: 'asked_of', default: '' })
  askedOf: string;

  @Column('text', { default: 'planned' })
  state: CountermeasureState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_countermeasure_owner_id' })
  ownerId: string | null;

  /** Then it is to be looked at again: lifted, or kept. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'active_since', nullable: true })
  activeSince: Date | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** Another incident that needs it: while one of them is active, it stays. */
@Entity({ schema: 'incidents', name: 'countermeasure_holder' })
@Index('ix_countermeasure_holder_incident_id', ['incidentId'])
export class CountermeasureHolder {
  @PrimaryColumn('uuid', { name: 'countermeasure_id', primaryKeyConstraintName: 'pk_countermeasure_holder' })
  @ForeignKey('Countermeasure', { name: 'fk_countermeasure_holder_countermeasure_id' })
  countermeasureId: string;

  @PrimaryColumn('uuid', { name: 'incident_id', primaryKeyConstraintName: 'pk_countermeasure_holder' })
  @ForeignKey('Incident', { name: 'fk_countermeasure_holder_incident_id' })
  incidentId: string;
}
