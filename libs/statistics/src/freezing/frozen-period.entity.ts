import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The figures of a period as they were told, for good. A correction is a new revision beside it. */
@Entity({ schema: 'statistics', name: 'frozen_period' })
@Index('uq_frozen_period_period_revision', ['period', 'revision'], { unique: true })
export class FrozenPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_frozen_period' })
  id: string;

  /** `2026-Q3`, `2026`. */
  @Column('text')
  period: string;

  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'frozen_at' })
  frozenAt: Date;

  /** Null: by itself, so many days after the quarter's end. */
  @Column('uuid', { name: 'frozen_by', nullable: true })
  frozenBy: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The figures with their definitions' versions and cut-off, as canonical JSON: exactly what `sha256` is of. */
  @Column('text')
  content: string;

  @Column('text')
  sha256: string;
}
