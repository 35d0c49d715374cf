import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A combination of properties that things are counted by. There are some thousands of them however much is counted, so
 * that what grows with the reports (`daily_count`, `duration`) stays narrow. Empty = not known.
 */
@Entity({ schema: 'statistics', name: 'cell' })
@Index(
  'uq_cell',
  [
    'subject',
    'channel',
    'reporter',
    'country',
    'sector',
    'rsitClass',
    'rsitType',
    'severity',
    'outcome',
    'restricted',
    'leftOut',
  ],
  { unique: true },
)
export class Cell {
  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'pk_cell',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id: number;

  @Column('text')
  subject: 'report' | 'incident';

  @Column('text')
  channel: string;

  @Column('text')
  reporter: string;

  @Column('text')
  country: string;

  @Column('text')
  sector: string;

  @Column('text', { name: 'rsit_class' })
  rsitClass: string;

  @Column('text', { name: 'rsit_type' })
  rsitType: string;

  /** −1 where there is none. */
  @Column('smallint')
  severity: number;

  @Column('text')
  outcome: string;

  @Column('boolean')
  restricted: boolean;

  /** `drill`, `test`, `merged`, `spam`, `automatic`, or empty: it counts. */
  @Column('text', { name: 'left_out' })
  leftOut: string;
}
