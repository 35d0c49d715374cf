import { cleanTypedText, type DraftAnswers } from '@tocsin/intake';
import { type Field, inputNames } from './field.js';

/** A form's body as Express parses it. */
export type Body = Readonly<Record<string, unknown>>;

/** Far above every limit that people are told, so that what was typed too long is shown again whole. */
const KEPT = 20_000;

/** The answers to these questions in a posted body, cleaned but not checked; an empty answer is kept as empty. */
export function readAnswers(fields: readonly Field[], body: Body): DraftAnswers {
  return Object.fromEntries(
    fields.flatMap((field) =>
      inputNames(field).map((name): [string, string | string[]] => [
        name,
        field.kind === 'checkboxes' ? texts(body[name]) : (texts(body[name])[0] ?? ''),
      ]),
    ),
  );
}

/** One value of a body as text; the first of several, empty for what is no text. */
export function readText(body: Body, name: string): string {
  return texts(body[name])[0] ?? '';
}

function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return values.filter((one) => typeof one === 'string').map((one) => cleanTypedText(one, KEPT));
}
