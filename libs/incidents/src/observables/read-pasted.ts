import {
  extract,
  guessObservable,
  normaliseObservable,
  type NormalisedObservable,
  type ObservableType,
} from '@tocsin/observables';

/** A value as a person gave it; without a type it is guessed. */
export interface GivenObservable {
  value: string;
  type?: ObservableType;
}

export interface ReadGiven {
  values: NormalisedObservable[];
  /** What could not be read, as it was given. */
  refused: string[];
}

/** What was given, refanged and in the stored spelling, each once. Pure. */
export function readGiven(given: readonly GivenObservable[]): ReadGiven {
  const values = new Map<string, NormalisedObservable>();
  const refused: string[] = [];
  for (const { value, type } of given) {
    const found = type ? normaliseObservable(type, value) : guessObservable(value);
    if (found) values.set(`${found.type} ${found.value}`, { type: found.type, value: found.value });
    else refused.push(value.slice(0, 200));
  }
  return { values: [...values.values()], refused };
}

/**
 * A pasted text, taken apart: lines and cells that are a value each are taken as they stand, whatever the extractor
 * would hold of them in prose; longer text is searched. Pure.
 */
export function readPasted(text: string): ReadGiven {
  const values = new Map<string, NormalisedObservable>();
  const refused: string[] = [];
  for (const piece of text.split(/[\r\n\t;]+|,\s*/u)) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const whole = /\s/u.test(trimmed) ? null : guessObservable(trimmed);
    const found = whole ? [whole] : extract(trimmed);
    if (found.length === 0) refused.push(trimmed.slice(0, 200));
    for (const { type, value } of found) values.set(`${type} ${value}`, { type, value });
  }
  return { values: [...values.values()], refused };
}
