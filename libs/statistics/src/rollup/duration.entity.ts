import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How long one thing took, without saying which: what medians are made of. */
@Entity({ schema: 'statistics', name: 'duration' })
@Index('ix_duration_day', ['day'])
@Index('ix_duration_cell_id_day', { synchronize: false })
export class Duration {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'pk_duration',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id: string;

  /** When it began. */
  @Column('date')
  day: string;

  @Column('integer', { name: 'cell_id' })
  @ForeignKey('Cell', { name: 'fk_duration_cell_id' })
  cellId: number;

  @Column('text')
  kind: 'acknowledge' | 'triage' | 'contain' | 'resolve' | 'close';

  /** Null: still running. */
  @Column('integer', { nullable: true })
  seconds: number | null;
}
