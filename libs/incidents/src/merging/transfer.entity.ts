import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type TransferBefore } from './transfer.record.js';

/** One incident merged into another, or a part of one taken out into a new one, and until when that can be undone. */
@Entity({ schema: 'incidents', name: 'transfer' })
export class Transfer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_transfer' })
  id: string;

  @Column('text')
  kind: 'merge' | 'split';

  /** Whose rows moved: the merged incident, or the one that was split. */
  @Column('uuid', { name: 'from_id' })
  @Index('ix_transfer_from_id')
  @ForeignKey('Incident', { name: 'fk_transfer_from_id' })
  fromId: string;

  /** Where they went: the survivor, or the new incident. */
  @Column('uuid', { name: 'to_id' })
  @Index('ix_transfer_to_id')
  @ForeignKey('Incident', { name: 'fk_transfer_to_id' })
  toId: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId: string | null;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('timestamptz', { name: 'undo_until' })
  undoUntil: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  /** What the two rows said before, as far as the transfer changed it. */
  @Column('jsonb')
  before: TransferBefore;
}

/** The rows of one part that moved (their keys), and those that the other side had already (whole, put aside). */
@Entity({ schema: 'incidents', name: 'transfer_part' })
export class TransferPart {
  @PrimaryColumn('uuid', { name: 'transfer_id', primaryKeyConstraintName: 'pk_transfer_part' })
  @ForeignKey('Transfer', { name: 'fk_transfer_part_transfer_id' })
  transferId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_transfer_part' })
  part: string;

  @Column('jsonb', { default: [] })
  moved: Record<string, unknown>[];

  @Column('jsonb', { default: [] })
  aside: Record<string, unknown>[];
}
