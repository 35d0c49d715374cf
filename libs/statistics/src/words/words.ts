/** Names of the values of dimensions that have a closed list. */
export interface Vocabulary {
  class: Record<string, string>;
  type: Record<string, string>;
  severity: Record<string, string>;
  sector: Record<string, string>;
  channel: Record<string, string>;
}

/** Everything that exports and reports say, in one language. `{name}` stands for something that is filled in. */
export interface Words {
  direction: 'ltr' | 'rtl';
  vocabulary: Vocabulary;
  reporter: Record<string, string>;
  outcome: Record<string, string>;
  figure: Record<string, string>;
  dimension: Record<string, string>;
  /** The definitions in this language, by figure and by `by <dimension>`. */
  definition: Record<string, string>;
  leftOut: Record<string, string>;
  part: Record<string, string>;
  text: Record<string, string>;
  /** Units of time, short. */
  unit: { minute: string; hour: string; day: string };
}
