import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a person says of a value: seen at a place that Tocsin does not read, no threat after all, no longer one. */
@Entity({ schema: 'observables', name: 'noted_sighting' })
@Index('ix_noted_sighting_observable_id', ['observableId', 'at'])
export class NotedSighting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_noted_sighting' })
  id: string;

  @Column('uuid', { name: 'observable_id' })
  @ForeignKey('Observable', { name: 'fk_noted_sighting_observable_id' })
  observableId: string;

  /** `seen`, `false-positive`, `expiry`: MISP's sighting types 0, 1, 2. */
  @Column('text')
  kind: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  source: string;

  @Column('text', { default: '' })
  note: string;

  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: string | null;

  @Column('text', { name: 'noted_by_name' })
  notedByName: string;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
