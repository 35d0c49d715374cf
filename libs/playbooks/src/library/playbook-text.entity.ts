import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a site made of one playbook, or wrote itself. Without a row, the delivered file holds. */
@Entity({ schema: 'playbooks', name: 'playbook_text' })
@Index('uq_playbook_text_key', ['key'], { unique: true })
export class PlaybookText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_playbook_text' })
  id: string;

  @Column('text')
  key: string;

  /** YAML; null: back to the delivered one, or none. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('integer', { default: 0 })
  version: number;
}

/** One version of it, kept for good: which steps were asked for on a day can be told years later. */
@Entity({ schema: 'playbooks', name: 'playbook_version' })
export class PlaybookVersion {
  @PrimaryColumn('uuid', { name: 'playbook_id', primaryKeyConstraintName: 'pk_playbook_version' })
  @ForeignKey('PlaybookText', { name: 'fk_playbook_version_playbook_id' })
  playbookId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_playbook_version' })
  version: number;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { name: 'author_kind' })
  authorKind: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('timestamptz')
  at: Date;
}
