import { type DraftAnswers } from '@tocsin/intake';
import { DATE_PARTS, type Field, inputNames } from '../form/field.js';
import { type FieldProblem } from '../form/problem.js';
import { type Translator } from '../i18n/translator.js';

/** A question as a template draws it. */
export interface FieldView {
  kind: Field['kind'];
  name: string;
  label: string;
  hint: string | null;
  error: string | null;
  required: boolean;
  identifying: boolean;
  /** Text of a text input; empty for choices. */
  value: string;
  options: {
    id: string;
    value: string;
    label: string;
    hint: string | null;
    chosen: boolean;
    apart: boolean;
  }[];
  parts: { id: string; label: string; value: string; width: number; wrong: boolean }[];
  field: Field;
  /** Ids of hint and error, for `aria-describedby`. */
  describedBy: string | null;
}

export function fieldView(
  field: Field,
  answers: DraftAnswers,
  problems: readonly FieldProblem[],
  words: Translator,
): FieldView {
  const at = `fields.${field.name}`;
  const problem = problems.find((one) => one.field === field.name);
  const longest = 'longest' in field ? field.longest.toLocaleString(words.locale) : '';
  const hint = words.has(`${at}.hint`) ? words.t(`${at}.hint`, { longest }) : null;
  const described = [hint ? `${field.name}-hint` : '', problem ? `${field.name}-error` : ''].filter(Boolean);
  return {
    kind: field.kind,
    name: field.name,
    label: words.t(`${at}.label`),
    hint,
    error: problem ? problemText(problem, words) : null,
    required: field.required ?? false,
    identifying: field.identifying ?? false,
    value: 'options' in field ? '' : String(answers[field.name] ?? ''),
    options: optionViews(field, answers, words),
    parts: field.kind === 'date' ? partViews(field, answers, problem, words) : [],
    field,
    describedBy: described.length > 0 ? described.join(' ') : null,
  };
}

function optionViews(field: Field, answers: DraftAnswers, { t }: Translator): FieldView['options'] {
  if (!('options' in field)) return [];
  const chosen = [answers[field.name] ?? []].flat();
  const at = `fields.${field.name}`;
  return field.options.map((value) => ({
    id: `${field.name}-${value}`,
    value,
    label: t(`${at}.options.${value}`),
    hint: field.hinted?.includes(value) ? t(`${at}.hints.${value}`) : null,
    chosen: chosen.includes(value),
    apart: field.apart === value,
  }));
}

function partViews(
  field: Field,
  answers: DraftAnswers,
  problem: FieldProblem | undefined,
  { t }: Translator,
): FieldView['parts'] {
  return inputNames(field).map((id, n) => ({
    id,
    label: t(`fields.${field.name}.${DATE_PARTS[n] ?? ''}`),
    value: String(answers[id] ?? ''),
    width: n === 2 ? 4 : 2,
    wrong: problem?.input === id,
  }));
}

/** A question's own words for a problem where it has some, the general ones otherwise. */
export function problemText(problem: FieldProblem, { t, has, locale }: Translator): string {
  const own = `fields.${problem.field}.errors.${problem.message}`;
  const numbers = Object.entries(problem.params ?? {}).map(([name, value]) => [
    name,
    value.toLocaleString(locale),
  ]);
  return t(has(own) ? own : `errors.${problem.message}`, {
    label: t(`fields.${problem.field}.label`),
    ...(Object.fromEntries(numbers) as Record<string, string>),
  });
}
