import { below, type FaultList } from './fault.js';
import { formNames, hasForm, type TextForm } from './text-forms.js';

/** Says into `faults` what is wrong with a value that stands at `path`. */
export type Rule = (value: unknown, path: string, faults: FaultList) => void;

export type Fields = Record<string, Rule>;

interface TextBounds {
  /** In characters, as JSON Schema counts them. */
  max?: number;
  form?: TextForm;
  /** The pattern, and how to say it. */
  like?: { pattern: RegExp; words: string };
}

export function text({ max, form, like }: TextBounds = {}): Rule {
  return (value, path, faults) => {
    if (typeof value !== 'string') return faults.add(path, 'must be text');
    if (max !== undefined && isLonger(value, max))
      faults.add(path, `must be no longer than ${max} characters`);
    if (form && !hasForm(value, form)) faults.add(path, `must be ${formNames[form]}`);
    if (like && !like.pattern.test(value)) faults.add(path, `must be ${like.words}`);
  };
}

export function oneOf(...words: string[]): Rule {
  const known = new Set<unknown>(words);
  return (value, path, faults) => {
    if (!known.has(value)) faults.add(path, `must be one of ${words.join(', ')}`);
  };
}

export function integer(min = -Infinity, max = Infinity): Rule {
  return (value, path, faults) => {
    if (!Number.isInteger(value)) faults.add(path, 'must be a whole number');
    else inRange(Number(value), [min, max], path, faults);
  };
}

export function number(min = -Infinity, max = Infinity): Rule {
  return (value, path, faults) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) faults.add(path, 'must be a number');
    else inRange(value, [min, max], path, faults);
  };
}

function inRange(value: number, [min, max]: [number, number], path: string, faults: FaultList): void {
  if (value < min) faults.add(path, `must be at least ${min}`);
  if (value > max) faults.add(path, `must be at most ${max}`);
}

export const flag: Rule = (value, path, faults) => {
  if (typeof value !== 'boolean') faults.add(path, 'must be true or false');
};

export function list(of: Rule, bounds: { min?: number; max?: number; distinct?: boolean } = {}): Rule {
  const { min = 0, max = Infinity, distinct = false } = bounds;
  return (value, path, faults) => {
    if (!Array.isArray(value)) return faults.add(path, 'must be a list');
    if (value.length < min) faults.add(path, `must hold at least ${min}`);
    if (value.length > max) faults.add(path, `must hold no more than ${max}`);
    if (distinct && new Set(value.map((each) => JSON.stringify(each))).size < value.length)
      faults.add(path, 'must hold each value once');
    for (const [index, each] of value.entries()) of(each, below(path, index), faults);
  };
}

/** An object: the rules of its fields, those it needs, and whether it may hold others. */
export function object(
  fields: Fields,
  { needs = [], closed = false }: { needs?: string[]; closed?: boolean } = {},
): Rule {
  const rules = new Map(Object.entries(fields));
  return (value, path, faults) => {
    if (!isObject(value)) return faults.add(path, 'must be an object');
    for (const name of needs) if (!Object.hasOwn(value, name)) faults.add(below(path, name), 'is missing');
    for (const [name, each] of Object.entries(value)) {
      const rule = rules.get(name);
      if (rule) rule(each, below(path, name), faults);
      else if (closed) faults.add(below(path, name), 'is not part of the format');
    }
  };
}

/** What the rule says, or nothing at all (`null`). */
export function orNull(rule: Rule): Rule {
  return (value, path, faults) => {
    if (value !== null) rule(value, path, faults);
  };
}

/** All of them, in order. */
export function all(...rules: Rule[]): Rule {
  return (value, path, faults) => {
    for (const rule of rules) rule(value, path, faults);
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `length` counts UTF-16 units; only what passes by those has to be counted by characters. */
function isLonger(value: string, max: number): boolean {
  return value.length > max && (value.length > max * 2 || [...value].length > max);
}
