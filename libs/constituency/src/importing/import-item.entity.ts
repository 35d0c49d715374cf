import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type ItemKind, type Verdict } from './import.vocabulary.js';

/** One thing that a line of an import says, and what became of it. */
@Entity({ schema: 'constituency', name: 'import_item' })
export class ImportItem {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'pk_import_item' })
  @ForeignKey('Import', { name: 'fk_import_item_import_id', onDelete: 'CASCADE' })
  importId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_import_item' })
  n: number;

  /** In the file, from 1. */
  @Column('integer')
  line: number;

  @Column('text')
  kind: ItemKind;

  /** Whose it is: `handle:org-x1` or `name:water works`; null where the line could not be read. */
  @Column('text', { name: 'org_key', nullable: true })
  orgKey: string | null;

  /** Range, AS number or domain as it is stored; name of an organisation or contact; of an error, what was wrong. */
  @Column('text')
  value: string;

  @Column('jsonb', { default: {} })
  data: Record<string, unknown>;

  @Column('text', { nullable: true })
  verdict: Verdict | null;

  /** Why: a code that the console has words for. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** Whose asset it meets, and which. */
  @Column('uuid', { name: 'other_id', nullable: true })
  otherId: string | null;

  @Column('text', { name: 'other_value', nullable: true })
  otherValue: string | null;

  /** How it was before it was applied. */
  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;
}
