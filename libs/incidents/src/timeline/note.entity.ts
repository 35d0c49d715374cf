import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody of us wrote down; never leaves the house. */
@Entity({ schema: 'incidents', name: 'note' })
@Index('ix_note_incident_id', ['incidentId'])
export class Note {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_note' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_note_incident_id' })
  incidentId: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
