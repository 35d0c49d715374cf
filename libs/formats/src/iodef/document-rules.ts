import { below, type FaultList } from '../checking/fault.js';
import { isObject, list, object, oneOf, type Rule, text } from '../checking/rules.js';
import { type IodefClass, type IodefField, type IodefKind } from './model/iodef-class.js';
import { iodefClass } from './model/iodef-classes.js';

/** Of the two ways to write IODEF, XML lets some things be empty that JSON does not. */
export type IodefForm = 'json' | 'xml';

const number: Rule = (value, path, faults) => {
  if (typeof value !== 'number') faults.add(path, 'must be a number');
};

const FORMS: Record<Extract<IodefKind, string>, Rule> = {
  text: text(),
  multilingual: (value, path, faults) => {
    if (typeof value !== 'string') translated(value, path, faults);
  },
  time: text({ form: 'date-time' }),
  integer: number,
  number,
  positive: (value, path, faults) => {
    if (typeof value !== 'number' || value < 0) faults.add(path, 'must be a number of 0 or more');
  },
  url: text(),
  id: text({ like: { pattern: /[a-zA-Z_]/, words: 'an identifier' } }),
  'xml-id': text(),
  'xml-base64': text(),
  lang: text({ like: { pattern: /^$|[a-zA-Z]/, words: 'a language (BCP 47)' } }),
  timezone: text({ like: { pattern: /Z|[+-](?:0\d|1[0-4]):[0-5]\d/, words: 'an offset such as +02:00' } }),
  portlist: text({ like: { pattern: /\d/, words: 'ports such as 22,80-90' } }),
  'foreign-xml': text(),
};

/** XML Schema's types are narrower than what JSON's schema says of the same members. */
const xmlId = text({ like: { pattern: /^[\p{L}_][\p{L}\p{N}_.-]*$/u, words: 'an identifier (xs:ID)' } });
const IN_XML: Partial<Record<Extract<IodefKind, string>, Rule>> = {
  id: xmlId,
  'xml-id': xmlId,
  'xml-base64': text({ like: { pattern: /^[A-Za-z0-9+/\s]*[=\s]*$/, words: 'base64' } }),
};

const translated = object(
  {
    value: text(),
    lang: text({ like: { pattern: /^$|[a-zA-Z]/, words: 'a language (BCP 47)' } }),
    'translation-id': text(),
  },
  { needs: ['value'], closed: true },
);

/** Judges a document in the shape of RFC 8727 by the table, whichever way it was written. */
export function judgeDocument(value: unknown, form: IodefForm, faults: FaultList): void {
  judgeClass('IODEF-Document', form)(value, '', faults);
}

function judgeClass(name: string, form: IodefForm): Rule {
  return (value, path, faults) => {
    if (!isObject(value)) return faults.add(path, 'must be an object');
    const rules = iodefClass(name);
    for (const { name: member, needed } of rules.fields)
      if (needed && !Object.hasOwn(value, member)) faults.add(below(path, member), 'is missing');
    for (const [member, each] of Object.entries(value)) {
      const field = rules.fields.find((known) => known.name === member);
      if (field) ruleOf(field, form)(each, below(path, member), faults);
      else faults.add(below(path, member), `is not part of ${name} in IODEF`);
    }
    judgeChoice(rules, value, form, path, faults);
  };
}

function ruleOf({ kind, many }: IodefField, form: IodefForm): Rule {
  const rule = ruleOfKind(kind, form);
  return many ? list(rule, { min: 1 }) : rule;
}

function ruleOfKind(kind: IodefKind, form: IodefForm): Rule {
  if (typeof kind === 'string') return (form === 'xml' ? IN_XML[kind] : undefined) ?? FORMS[kind];
  return 'class' in kind ? judgeClass(kind.class, form) : oneOf(...kind);
}

function judgeChoice(
  { one, some, mayLack = false }: IodefClass,
  value: Record<string, unknown>,
  form: IodefForm,
  path: string,
  faults: FaultList,
): void {
  const there = (names: readonly string[]) => names.filter((name) => Object.hasOwn(value, name)).length;
  if (some && there(some) === 0) faults.add(path, `must hold ${some.join(' or ')}`);
  if (!one) return;
  const count = there(one);
  if (count > 1 || (count === 0 && !(mayLack && form === 'xml')))
    faults.add(path, `must hold one of ${one.join(', ')}`);
}
