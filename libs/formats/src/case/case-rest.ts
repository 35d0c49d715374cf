import { isObject } from '../checking/rules.js';
import { type SharedCase } from './shared-case.js';

/**
 * What a format has no place for: the values in which a case differs from what would be read of a document, by JSON pointer
 * (RFC 6901). Written beside the document's own words, it makes any format lossless without saying everything twice.
 */
export function restOf(wanted: SharedCase, read: SharedCase): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  collect(wanted, read, '', rest);
  return rest;
}

function collect(wanted: unknown, read: unknown, path: string, rest: Record<string, unknown>): void {
  if (isObject(wanted) && isObject(read) && Object.keys(wanted).every((name) => Object.hasOwn(read, name))) {
    for (const [name, each] of Object.entries(wanted)) collect(each, read[name], `${path}/${name}`, rest);
  } else if (Array.isArray(wanted) && Array.isArray(read) && wanted.length === read.length) {
    for (const [index, each] of wanted.entries()) collect(each, read[index], `${path}/${index}`, rest);
  } else if (!isSame(wanted, read)) rest[path] = wanted;
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/**
 * The case with the rest of it. A pointer has to lead to a place that is there: nothing can be added that a case has no field
 * for. Null where one does not, or touches a label: that is said by the document itself, and never lowered from beside.
 */
export function withRest(read: SharedCase, rest: Record<string, unknown>): unknown {
  const copy = structuredClone(read);
  for (const [path, value] of Object.entries(rest)) {
    const steps = path.split('/').slice(1);
    const last = steps.pop();
    if (last === undefined || path === '/tlp') return null;
    let holder: unknown = copy;
    for (const step of steps) holder = placed(holder, step);
    if (!isHolder(holder) || !Object.hasOwn(holder, last)) return null;
    Object.defineProperty(holder, last, { value, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const placed = (holder: unknown, step: string): unknown =>
  isHolder(holder) && Object.hasOwn(holder, step) ? holder[step] : null;
