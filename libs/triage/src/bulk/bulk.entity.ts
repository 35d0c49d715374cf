import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type BulkItemState, type BulkOrder, type BulkState } from './bulk-order.js';

/** One order for many, made from a preview and carried out by the worker in chunks. */
@Entity({ schema: 'triage', name: 'bulk' })
export class Bulk {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bulk' })
  id: string;

  @Column('jsonb')
  order: BulkOrder;

  @Column('text')
  state: BulkState;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  /** Those of an API key; a person's are looked up anew when the work is done. */
  @Column('text', { array: true })
  rights: string[];

  /** The incident that reports went into. */
  @Column('text', { name: 'target_ref', nullable: true })
  targetRef: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}

/** One of the many. It leaves `waiting` in the transaction that changes it: done once, or not yet. */
@Entity({ schema: 'triage', name: 'bulk_item' })
@Index('ix_bulk_item_waiting', { synchronize: false })
export class BulkItem {
  @PrimaryColumn('uuid', { name: 'bulk_id', primaryKeyConstraintName: 'pk_bulk_item' })
  @ForeignKey('Bulk', { name: 'fk_bulk_item_bulk_id' })
  bulkId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_bulk_item' })
  position: number;

  @Column('text')
  ref: string;

  /** Null where there is none that the caller may see. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  /** As it was at the preview; once done, as the change left it. */
  @Column('integer', { nullable: true })
  version: number | null;

  @Column('text')
  state: BulkItemState;

  @Column('text', { nullable: true })
  reason: string | null;
}
