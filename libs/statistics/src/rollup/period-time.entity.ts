import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Medians of a whole month, quarter or year without a filter: what everybody asks for, worked out once. */
@Entity({ schema: 'statistics', name: 'period_time' })
export class PeriodTime {
  /** `2026-07`, `2026-Q3`, `2026`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_period_time' })
  period: string;

  /** `duration.kind`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_period_time' })
  kind: string;

  @PrimaryColumn('boolean', { name: 'with_restricted', primaryKeyConstraintName: 'pk_period_time' })
  withRestricted: boolean;

  @Column('integer')
  count: number;

  @Column('integer')
  running: number;

  /** Seconds. */
  @Column('double precision', { nullable: true })
  median: number | null;

  @Column('double precision', { nullable: true })
  p90: number | null;
}
