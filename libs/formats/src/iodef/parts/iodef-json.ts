import { isObject } from '../../checking/rules.js';
import { hasForm } from '../../checking/text-forms.js';

/** An object of RFC 8727. */
export type Json = Record<string, unknown>;

/** Reading what others wrote: whatever is not of the expected kind is as if it were not there; the judge has said so. */

export const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export const objectsOf = (value: unknown, name: string): Json[] => {
  const list = member(value, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** Text without the layout around it; '' where there is none. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return isObject(value) && typeof value.value === 'string' ? value.value.trim() : '';
}

export const textsOf = (value: unknown, name: string): string[] => {
  const list = member(value, name);
  return Array.isArray(list) ? list.map(wordsOf) : [];
};

/** The first text of a list, or null. */
export const firstText = (value: unknown, name: string): string | null => textsOf(value, name)[0] || null;

/** RFC 3339 in UTC, or null. */
export function timeOf(value: unknown): string | null {
  if (typeof value !== 'string' || !hasForm(value.trim(), 'date-time')) return null;
  const date = new Date(value.trim());
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A moment as both ways of writing IODEF take it; undefined where it is none, or of a year that XML has no form for. */
export function writtenTime(value: string | null): string | undefined {
  const iso = timeOf(value);
  return iso !== null && /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? iso : undefined;
}

/** The object without its members that say nothing: neither form has a null, and lists must not be empty. */
export function said(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, each]) => each !== undefined && each !== null && !(Array.isArray(each) && each.length === 0),
    ),
  );
}

export const wordsIn = (text: string | null): string[] | undefined => (text ? [text] : undefined);
