import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The team's own words for a report of figures: foreword, the story behind the numbers, outlook. */
@Entity({ schema: 'statistics', name: 'report_words' })
export class ReportWords {
  /** `2026-Q3`, `2026`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_report_words' })
  period: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_report_words' })
  locale: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_report_words' })
  part: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
