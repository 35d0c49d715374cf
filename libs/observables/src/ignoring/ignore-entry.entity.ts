import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is no likeness between cases: a value, names, addresses. */
@Entity({ schema: 'observables', name: 'ignore_entry' })
@Index('uq_ignore_entry_kind_value', ['kind', 'value'], { unique: true })
export class IgnoreEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ignore_entry' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text')
  value: string;

  @Column('text')
  reason: string;

  /** Came with Tocsin; a site may switch it off. */
  @Column('boolean', { default: false })
  shipped: boolean;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
