import { decodeCursor } from '@tocsin/platform';
import { queryInvalid } from '../taxii.errors.js';

/** TAXII 2.1 §3.4: what of a collection is asked for. */
export interface TaxiiQuery {
  limit: number;
  /** Objects added later than this; RFC 3339, as exact as it was sent. */
  addedAfter: string | null;
  ids: string[] | null;
  types: string[] | null;
  specVersions: string[] | null;
  /** `last` is what is meant where nothing is said. */
  versions: TaxiiVersions;
}

export interface TaxiiVersions {
  all: boolean;
  first: boolean;
  last: boolean;
  at: string[];
}

/** A page is bounded by us, whatever is asked (§3.5: a server may send fewer). */
export const MOST_OBJECTS = 1_000;
const USUAL_OBJECTS = 100;
const MOST_VALUES = 50;

const MOMENT =
  /^\d{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

type Raw = Record<string, unknown>;

/** The 30th of February and the year 0 are written like times, and the database takes neither. */
function isMoment(text: string): boolean {
  const at = MOMENT.test(text) ? new Date(text) : null;
  return at?.toJSON()?.startsWith(text.slice(0, 10)) === true && !text.startsWith('0000');
}

/**
 * Reads the parameters of a request. Unknown ones are left alone, as HTTP has it; known ones that make no sense
 * are refused. Pure. @throws DomainError `TAXII.QUERY_INVALID` (400)
 */
export function readTaxiiQuery(raw: Raw): TaxiiQuery {
  const after = moment(raw, 'added_after');
  const next = one(raw, 'next');
  // Where the last page ended is later than where the whole list began.
  return {
    limit: limitOf(raw),
    addedAfter: next === null ? after : positionOf(next),
    ids: values(raw, 'match[id]'),
    types: values(raw, 'match[type]'),
    specVersions: values(raw, 'match[spec_version]'),
    versions: versionsOf(values(raw, 'match[version]')),
  };
}

function one(raw: Raw, name: string): string | null {
  const value = raw[name];
  if (value === undefined) return null;
  if (typeof value !== 'string') throw queryInvalid(name, 'stands more than once');
  if (value.includes('\0')) throw queryInvalid(name, 'holds a character that is none');
  return value;
}

function values(raw: Raw, name: string): string[] | null {
  const text = one(raw, name);
  if (text === null) return null;
  const all = text.split(',').map((each) => each.trim());
  if (all.length > MOST_VALUES || all.some((each) => each === '' || each.length > 300))
    throw queryInvalid(name, `must hold 1 to ${MOST_VALUES} values`);
  return all;
}

function moment(raw: Raw, name: string): string | null {
  const text = one(raw, name);
  if (text !== null && !isMoment(text))
    throw queryInvalid(name, 'must be a time in UTC such as 2026-03-01T12:00:00.000Z');
  return text;
}

function limitOf(raw: Raw): number {
  const text = one(raw, 'limit');
  if (text === null) return USUAL_OBJECTS;
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw queryInvalid('limit', 'must be a whole number above 0');
  return Math.min(Number(text), MOST_OBJECTS);
}

function positionOf(next: string): string {
  const [at] = decodeCursor(next, 1);
  if (typeof at !== 'string' || !isMoment(at)) throw queryInvalid('next', 'is not one of this list');
  return at;
}

function versionsOf(asked: string[] | null): TaxiiVersions {
  const wanted = asked ?? ['last'];
  const at = wanted.filter((each) => !['all', 'first', 'last'].includes(each));
  if (at.some((each) => !isMoment(each)))
    throw queryInvalid('match[version]', 'must be all, first, last or times');
  const all = wanted.includes('all');
  if (all && wanted.length > 1) throw queryInvalid('match[version]', 'names all beside others');
  return { all, first: wanted.includes('first'), last: wanted.includes('last'), at };
}
