import { type SharedCase, type SharedExtension } from '../../case/shared-case.js';
import { isObject } from '../../checking/rules.js';
import { readJson } from '../../checking/read-json.js';
import { xmlText } from '../../xml/write-xml.js';
import { type Json, objectsOf, wordsOf } from './iodef-json.js';
import { incidentClasses } from '../model/incident-classes.js';

/**
 * What a case has and IODEF has no place for, as `AdditionalData` with this format's id (RFC 7970 §5.1). By `name`:
 * `revision` (integer), `exercise` (boolean), `pap` (string), `rest` (JSON object: pointer into the case → value),
 * `extension` (JSON: what another document said and its codec kept). See docs/adr/0110-iodef.md.
 */
export const SHARED_CASE_FORMAT = 'urn:x-cirt:shared-case:1';

/** Members of `AdditionalData` in the order of its class; ids are not among them, for two parts may not have the same. */
const MEMBERS = (incidentClasses.ExtensionType?.fields ?? [])
  .map(({ name }) => name)
  .filter((name) => name !== 'observable-id');

export interface Beside {
  revision: number | null;
  exercise: boolean;
  pap: SharedCase['pap'];
  /** JSON pointer → value; null where the document has none: then another program wrote it. */
  rest: Json | null;
  extensions: SharedExtension[];
}

export function besideToIodef({ revision, exercise, pap, extensions }: SharedCase, rest: Json): Json[] {
  const ours = (name: string, dtype: string, value: string): Json => ({
    name,
    dtype,
    formatid: SHARED_CASE_FORMAT,
    value,
  });
  return [
    ours('revision', 'integer', String(revision)),
    ...(exercise
      ? [
          {
            ...ours('exercise', 'boolean', 'true'),
            meaning: 'This is an exercise and nothing in it is real.',
          },
        ]
      : []),
    ...(pap ? [ours('pap', 'string', `PAP:${pap}`)] : []),
    ours('rest', 'json', safeJson(rest)),
    ...extensions.map((extension) => ownAgain(extension) ?? ours('extension', 'json', safeJson(extension))),
  ];
}

/** An `AdditionalData` of somebody else's goes back as it came, if it can stand in either form as it is. */
function ownAgain({ format, path, value }: SharedExtension): Json | null {
  if (format !== 'iodef' || path !== '/AdditionalData') return null;
  const reading = readJson(Buffer.from(value, 'utf8'), { maxBytes: 10_000_000, maxDepth: 2, maxTokens: 30 });
  if ('refused' in reading || !isForeign(reading.value)) return null;
  const isPlain = Object.entries(reading.value).every(
    ([name, each]) => MEMBERS.includes(name) && typeof each === 'string' && xmlText(each) === each,
  );
  return isPlain && inOrder(reading.value) === value ? reading.value : null;
}

/** The same text from either form: JSON has its members in any order. */
const inOrder = (item: Json): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => MEMBERS.indexOf(a) - MEMBERS.indexOf(b))),
  );

const isForeign = (value: unknown): value is Json =>
  isObject(value) &&
  typeof value.dtype === 'string' &&
  typeof value.value === 'string' &&
  value.formatid !== SHARED_CASE_FORMAT;

/** JSON of characters that XML can hold: the others are written by their numbers. */
const safeJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\uFFFE\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export function besideFromIodef(incident: unknown): Beside {
  const beside: Beside = { revision: null, exercise: false, pap: null, rest: null, extensions: [] };
  for (const item of objectsOf(incident, 'AdditionalData')) {
    if (item.formatid !== SHARED_CASE_FORMAT || !take(item, beside))
      beside.extensions.push({ format: 'iodef', path: '/AdditionalData', value: inOrder(item) });
  }
  return beside;
}

function take(item: Json, beside: Beside): boolean {
  const words = wordsOf(item.value);
  if (item.name === 'revision' && /^[1-9]\d{0,8}$/.test(words)) beside.revision = Number(words);
  else if (item.name === 'exercise') beside.exercise = words === 'true';
  else if (item.name === 'pap') beside.pap = papOf(words);
  else if (item.name === 'rest' || item.name === 'extension') return takeJson(item.name, words, beside);
  else return false;
  return true;
}

function takeJson(name: string, words: string, beside: Beside): boolean {
  const reading = readJson(Buffer.from(words, 'utf8'), {
    maxBytes: 32_000_000,
    maxDepth: 32,
    maxTokens: 500_000,
  });
  const value = 'refused' in reading ? null : reading.value;
  if (!isObject(value)) return false;
  if (name === 'rest') beside.rest = value;
  else {
    const { format, path, value: kept } = value;
    if (typeof format !== 'string' || typeof path !== 'string' || typeof kept !== 'string') return false;
    beside.extensions.push({ format, path, value: kept });
  }
  return true;
}

const papOf = (words: string): SharedCase['pap'] =>
  (['RED', 'AMBER', 'GREEN', 'CLEAR'] as const).find((each) => words === `PAP:${each}`) ?? null;
