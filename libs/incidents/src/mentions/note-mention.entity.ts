import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody is named in a note, and was told. It goes with its note where incidents are merged. */
@Entity({ schema: 'incidents', name: 'note_mention' })
@Index('ix_note_mention_person_id', ['personId'])
export class NoteMention {
  @PrimaryColumn('uuid', { name: 'note_id', primaryKeyConstraintName: 'pk_note_mention' })
  @ForeignKey('Note', { name: 'fk_note_mention_note_id' })
  noteId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_note_mention' })
  @ForeignKey('Person', { name: 'fk_note_mention_person_id' })
  personId: string;

  /** When he said that he is done with it. */
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
