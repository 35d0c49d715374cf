import { isIPv4, isIPv6 } from 'node:net';
import { type SharedCase, type SharedCaseObservable } from '../../case/shared-case.js';
import { strictest } from '../../case/tlp-order.js';
import { hasForm } from '../../checking/text-forms.js';
import { type SharedTlp } from '../../writing/shared-observable.js';
import { hashesFromIodef } from './hashes.js';
import { firstText, type Json, member, objectsOf, timeOf, wordsOf } from './iodef-json.js';
import { labelOf } from './labels.js';
import { CVE } from './write-observables.js';

type Value = Pick<SharedCaseObservable, 'type' | 'value'>;
type Found = SharedCaseObservable & { order: number };

/** What stands above a value and holds for it: its times, and every label on the way down. */
interface Above {
  start: string | null;
  end: string | null;
  labels: readonly SharedTlp[];
}

/** All values of indicators and events, in the order of their ids where they have ours, else as they stand. */
export function observablesFromIodef(incident: Json, fallback: SharedCase): SharedCaseObservable[] {
  const found: Found[] = [];
  const add = ({ start, end, labels }: Above, part: unknown, more: Partial<SharedCaseObservable>) => {
    const first = start ?? end ?? fallback.generatedAt;
    for (const { type, value, id } of valuesOf(part)) {
      found.push({
        type,
        value,
        tlp: labels.length > 0 ? strictest(labels) : fallback.tlp,
        firstSeen: first,
        lastSeen: end ?? first,
        count: 1,
        malicious: false,
        affected: false,
        note: '',
        ...more,
        order: Number(/^observable-(\d+)$/.exec(id)?.[1] ?? Infinity),
      });
    }
  };
  const nothing: Above = { start: null, end: null, labels: [] };
  for (const indicator of objectsOf(incident, 'Indicator')) {
    const above = under(nothing, indicator);
    const more = { malicious: true, note: firstText(indicator, 'Description') ?? '' };
    for (const observable of observablesIn(indicator)) add(under(above, observable), observable, more);
  }
  for (const event of objectsOf(incident, 'EventData')) walkEvent(event, nothing, add);
  return found
    .toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ order: _order, ...each }) => each);
}

type Add = (above: Above, part: unknown, more: Partial<SharedCaseObservable>) => void;

function walkEvent(event: Json, outer: Above, add: Add): void {
  const above = under(outer, event);
  for (const system of objectsOf(event, 'System'))
    add(under(above, system), system, {
      malicious: system.category === 'source',
      affected: system.category === 'target',
      note: firstText(system, 'Description') ?? '',
      count: countOf(system),
    });
  const more = { note: firstText(event, 'Description') ?? '' };
  for (const record of objectsOf(event, 'RecordData'))
    for (const file of objectsOf(record, 'FileData'))
      if (!isAttachment(file)) add(under(under(above, record), file), { FileData: file }, more);
  for (const method of objectsOf(event, 'Method'))
    for (const Reference of objectsOf(method, 'Reference')) add(under(above, method), { Reference }, more);
  for (const inner of objectsOf(event, 'EventData')) walkEvent(inner, above, add);
}

/** A part may say its own times; a label of its own never makes that of the whole milder. */
function under(above: Above, part: unknown): Above {
  const label = labelOf(part);
  return {
    start: timeOf(member(part, 'StartTime')) ?? above.start,
    end: timeOf(member(part, 'EndTime')) ?? above.end,
    labels: label ? [...above.labels, label] : above.labels,
  };
}

const READ_CATEGORIES = new Map<string, SharedCaseObservable['type']>([
  ['ipv4-addr', 'ipv4'],
  ['ipv6-addr', 'ipv6'],
  ['ipv4-net', 'cidr'],
  ['ipv6-net', 'cidr'],
  ['asn', 'asn'],
  ['site-uri', 'url'],
  ['e-mail', 'email'],
]);

/** A file with a name is one that is sent along, not one that is looked for. */
export const isAttachment = (fileData: unknown): boolean =>
  objectsOf(fileData, 'File').some((file) => typeof file.FileName === 'string');

/** What an indicator observes; of an expression, each value in it: how they are combined is kept beside. */
function observablesIn(indicator: Json): unknown[] {
  const inside = (expression: unknown): unknown[] => [
    ...objectsOf(expression, 'Observable'),
    ...objectsOf(expression, 'IndicatorExpression').flatMap(inside),
  ];
  return [...(indicator.Observable ? [indicator.Observable] : []), ...inside(indicator.IndicatorExpression)];
}

function valuesOf(part: unknown): (Value & { id: string })[] {
  const node = member(part, 'Node') ?? member(member(part, 'System'), 'Node');
  const addresses = [member(part, 'Address'), ...objectsOf(node, 'Address')].flatMap(addressOf);
  const domains = [member(part, 'DomainData'), ...objectsOf(node, 'DomainData')].flatMap(domainOf);
  const fileData = member(part, 'FileData');
  const files = objectsOf(fileData, 'File').flatMap((file) =>
    hashesFromIodef(file).map((hash) => ({ ...hash, id: wordsOf(member(fileData, 'observable-id')) })),
  );
  return [...addresses, ...domains, ...files, ...vulnerabilityOf(member(part, 'Reference'))];
}

function addressOf(address: unknown): (Value & { id: string })[] {
  const type = READ_CATEGORIES.get(wordsOf(member(address, 'category')));
  const value = wordsOf(member(address, 'value'));
  const id = wordsOf(member(address, 'observable-id'));
  if (!type || !spelledAs(type, value)) return [];
  return [{ type, value: type === 'asn' && /^\d+$/.test(value) ? `AS${value}` : value, id }];
}

/** The category is what somebody says; the value decides whether it can be one. */
function spelledAs(type: SharedCaseObservable['type'], value: string): boolean {
  if (type === 'ipv4') return isIPv4(value);
  if (type === 'ipv6') return isIPv6(value) && !value.includes('%');
  if (type === 'cidr') return /^[0-9a-f.:]+\/\d{1,3}$/i.test(value);
  if (type === 'asn') return /^(?:AS)?\d{1,10}$/.test(value);
  return value !== '' && (type !== 'url' || value.includes(':'));
}

function domainOf(domain: unknown): (Value & { id: string })[] {
  const value = wordsOf(member(domain, 'Name'));
  return hasForm(value, 'hostname') && !isIPv4(value)
    ? [{ type: 'domain', value, id: wordsOf(member(domain, 'observable-id')) }]
    : [];
}

function vulnerabilityOf(reference: unknown): (Value & { id: string })[] {
  const names = [
    wordsOf(member(member(reference, 'ReferenceName'), 'ID')),
    firstText(reference, 'Description') ?? '',
  ];
  const value = names.find((name) => CVE.test(name));
  return value ? [{ type: 'cve', value, id: wordsOf(member(reference, 'observable-id')) }] : [];
}

function countOf(system: Json): number {
  const [counter] = objectsOf(system, 'Counter').filter(
    ({ type, unit }) => type === 'count' && unit === 'event',
  );
  const value = counter?.value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : 1;
}
