import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a value stood: in which report, message or incident, and in which part of it. */
@Entity({ schema: 'observables', name: 'sighting' })
@Index('ix_sighting_subject', ['subjectKind', 'subjectId'])
export class Sighting {
  @PrimaryColumn('uuid', { name: 'observable_id', primaryKeyConstraintName: 'pk_sighting' })
  @ForeignKey('Observable', { name: 'fk_sighting_observable_id' })
  observableId: string;

  @PrimaryColumn('text', { name: 'subject_kind', primaryKeyConstraintName: 'pk_sighting' })
  subjectKind: string;

  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'pk_sighting' })
  subjectId: string;

  /** `subject`, `body`, `attachment:NAME`, `header:NAME`, `form:FIELD`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sighting' })
  place: string;

  /** The subject's reference (`R-2026-000123`), which never changes: a list of sightings needs no other table. */
  @Column('text', { name: 'subject_ref', nullable: true })
  subjectRef: string | null;

  @Column('text')
  excerpt: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
