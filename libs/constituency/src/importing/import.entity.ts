import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type ImportFormat, type ImportState } from './import.vocabulary.js';

/** A file of organisations and their assets, from its upload to its undoing. */
@Entity({ schema: 'constituency', name: 'import' })
@Index('ix_import_created_at', ['createdAt', 'id'])
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_import' })
  id: string;

  @Column('text')
  format: ImportFormat;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  state: ImportState;

  /** Lines read so far: its progress. */
  @Column('integer', { default: 0 })
  lines: number;

  @Column('integer', { default: 0 })
  items: number;

  /** Why it could not be read. */
  @Column('text', { nullable: true })
  error: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('text', { name: 'created_by_name' })
  createdByName: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  /** A mark of the constituency when it was judged: while that is the same, so is the judgement. */
  @Column('text', { name: 'judged_against', nullable: true })
  judgedAgainst: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
