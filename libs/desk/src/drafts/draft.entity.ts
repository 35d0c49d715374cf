import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody has begun, on one of his devices; two devices are two drafts, so that neither overwrites the other. */
@Entity({ schema: 'desk', name: 'draft' })
export class Draft {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_draft' })
  @ForeignKey('Person', { name: 'fk_draft_person_id' })
  personId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_draft' })
  kind: string;

  /** The report or incident it is about; the person himself where it is about none yet (a report by phone). */
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'pk_draft' })
  subjectId: string;

  /** Made by the browser, the same as long as its storage lives. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_draft' })
  device: string;

  @Column('jsonb')
  content: Record<string, unknown>;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
