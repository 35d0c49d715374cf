import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How many things of a kind began on a day of the site's calendar, by the day on which they were over. */
@Entity({ schema: 'statistics', name: 'daily_count' })
@Index('ix_daily_count_ended_on', ['endedOn', 'day'])
export class DailyCount {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_daily_count' })
  day: string;

  @PrimaryColumn('integer', { name: 'cell_id', primaryKeyConstraintName: 'pk_daily_count' })
  @ForeignKey('Cell', { name: 'fk_daily_count_cell_id' })
  cellId: number;

  /** `infinity`: not over. */
  @PrimaryColumn('date', { name: 'ended_on', primaryKeyConstraintName: 'pk_daily_count' })
  endedOn: string;

  @Column('integer')
  count: number;
}
