import { type OrganisationKind } from '@tocsin/constituency';
import { type ObservableType } from '@tocsin/observables';

/** What one rule found in a report; shown to the person who decides. */
export interface Reason {
  /** Where it comes from: stated by the sender, asked by a form, a machine report's type, words, or observables. */
  kind: 'stated' | 'form' | 'machine' | 'words' | 'observables';
  /** The matching words or values, as they stand in the rules or in the report. */
  matches: string[];
}

/** An RSIT class that fits, best first. */
export interface ClassSuggestion {
  class: string;
  type: string | null;
  /** Only for the order: higher fits better. */
  score: number;
  reasons: Reason[];
}

/** The severity form with what is known filled in. */
export interface SeveritySuggestion {
  selection: Record<string, string>;
  score: number;
  level: number;
  provisional: boolean;
  version: string;
  /** Why each answer was given, by category. */
  reasons: Record<string, string>;
}

/** Whom the report affects, with the observables that fall into its assets. */
export interface OrganisationSuggestion {
  id: string;
  name: string;
  kind: OrganisationKind;
  sector: string | null;
  legalClass: string | null;
  matches: { type: ObservableType; value: string; asset: string }[];
}

/** Something that tells of the same: a report, or the incident that holds one. */
export interface DuplicateSuggestion {
  kind: 'report' | 'incident';
  id: string;
  /** How many observables are shared. */
  count: number;
  /** The shared observables, those that say most first; ten at most. */
  values: { type: ObservableType; value: string }[];
  /** The same bytes, or the same sender and subject. */
  same: ('content' | 'subject')[];
}

export interface RoutingSuggestion {
  team: { id: string; name: string };
  reason: 'class' | 'default' | 'only-team';
}

/** All that stands beside a report; made once at examination, filtered for the reader when it is read. */
export interface Suggestions {
  classification: ClassSuggestion[];
  severity: SeveritySuggestion;
  organisations: OrganisationSuggestion[];
  duplicates: DuplicateSuggestion[];
  routing: RoutingSuggestion | null;
}
