import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  type ClassSuggestion,
  type DuplicateSuggestion,
  type OrganisationSuggestion,
  type RoutingSuggestion,
  type SeveritySuggestion,
} from '../suggestions/suggestion.js';

/** What stands beside a report for the person who decides; can be made anew from the report at any time. */
@Entity({ schema: 'triage', name: 'suggestion' })
export class Suggestion {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'pk_suggestion' })
  @ForeignKey('Report', { name: 'fk_suggestion_report_id' })
  reportId: string;

  @Column('jsonb', { default: [] })
  classification: ClassSuggestion[];

  @Column('jsonb')
  severity: SeveritySuggestion;

  @Column('jsonb', { default: [] })
  organisations: OrganisationSuggestion[];

  /** By id only: what may be shown of them is decided for each reader. */
  @Column('jsonb', { default: [] })
  duplicates: DuplicateSuggestion[];

  @Column('jsonb', { nullable: true })
  routing: RoutingSuggestion | null;

  @Column('timestamptz', { name: 'computed_at' })
  computedAt: Date;
}
