import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What people say of a value in one case; a value that was only found has no row. */
@Entity({ schema: 'incidents', name: 'incident_observable' })
@Index('ix_incident_observable_observable_id', ['observableId'])
export class IncidentObservable {
  @PrimaryColumn('uuid', { name: 'incident_id', primaryKeyConstraintName: 'pk_incident_observable' })
  @ForeignKey('Incident', { name: 'fk_incident_observable_incident_id' })
  incidentId: string;

  @PrimaryColumn('uuid', { name: 'observable_id', primaryKeyConstraintName: 'pk_incident_observable' })
  @ForeignKey('Observable', { name: 'fk_incident_observable_observable_id' })
  observableId: string;

  /** Put there by a person, not found in a text. */
  @Column('boolean', { default: false })
  added: boolean;

  /** Taken out of the case: neither shown, nor compared, nor exported with it. */
  @Column('boolean', { default: false })
  dismissed: boolean;

  /** Of ours, and hit. */
  @Column('boolean', { default: false })
  affected: boolean;

  @Column('boolean', { default: false })
  malicious: boolean;

  /** Null: the label of where it was seen. */
  @Column('text', { nullable: true })
  tlp: string | null;

  @Column('text', { default: '' })
  note: string;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
