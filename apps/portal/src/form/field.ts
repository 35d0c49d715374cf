/**
 * A question as data. Its words stand in the catalogues under `fields.<name>`: `label`, `hint` (optional) and
 * `options.<option>`. `name` is unique in the whole form and is what analysts find in the report's `form`.
 */
export type Field = ChoiceField | TextField | DateField;

interface Question {
  readonly name: string;
  /** Absent: marked "(optional)" and may be left empty. */
  readonly required?: true;
  /** A report needs a description, a file or one such answer. */
  readonly evidence?: true;
  /** Who the reporter is: asked of named reporters only, never stored with an anonymous report. */
  readonly identifying?: true;
}

export interface ChoiceField extends Question {
  readonly kind: 'radios' | 'checkboxes' | 'select';
  readonly options: readonly string[];
  /** Options with an explanation under `fields.<name>.hints.<option>`. */
  readonly hinted?: readonly string[];
  /** Set apart by "or", as it is another sort of answer. */
  readonly apart?: string;
}

export interface TextField extends Question {
  readonly kind: 'text' | 'textarea';
  /** In characters. */
  readonly longest: number;
  readonly rows?: number;
  readonly short?: true;
  readonly inputmode?: 'numeric' | 'tel' | 'email' | 'url';
  readonly autocomplete?: string;
  /** Addresses and numbers read left to right in every language. */
  readonly ltr?: true;
  readonly format?: 'email';
}

/** Day, month and year in three boxes: `<name>-day`, `<name>-month`, `<name>-year`. */
export interface DateField extends Question {
  readonly kind: 'date';
}

export const DATE_PARTS = ['day', 'month', 'year'] as const;

/** The names under which a question's answer is sent and kept. */
export function inputNames(field: Field): string[] {
  return field.kind === 'date' ? DATE_PARTS.map((part) => `${field.name}-${part}`) : [field.name];
}
