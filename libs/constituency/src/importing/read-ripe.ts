import { normaliseObservable } from '@tocsin/observables';
import { readAssets } from '../assets/read-assets.js';
import { errorItem, handleKey, type ReadItem } from './import-item.js';
import { isInterval, splitInterval } from './split-interval.js';

/** An object of the RPSL (RFC 2622, section 2): attributes in their order, names in lower case. */
interface RpslObject {
  line: number;
  attributes: [name: string, value: string][];
}

const LONGEST_LINE = 20_000;

/** Reads objects as registries publish them: inetnum, inet6num, route, route6, aut-num, organisation, role, person, domain. */
export async function* readRipe(stream: AsyncIterable<Buffer>): AsyncGenerator<ReadItem> {
  for await (const object of readObjects(stream)) yield* itemsOf(object);
}

async function* readObjects(stream: AsyncIterable<Buffer>): AsyncGenerator<RpslObject> {
  let object: RpslObject = { line: 0, attributes: [] };
  let number = 0;
  for await (const text of lines(stream)) {
    number += 1;
    if (text.trim() === '') {
      if (object.attributes.length > 0) yield object;
      object = { line: 0, attributes: [] };
    } else if (/^[%#]/.test(text)) {
      continue;
    } else if (/^[\s+]/.test(text)) {
      const last = object.attributes.at(-1);
      if (last) last[1] = `${last[1]} ${withoutComment(text.slice(1))}`.trim();
    } else {
      const colon = text.indexOf(':');
      if (object.attributes.length === 0) object.line = number;
      const name = colon < 0 ? '' : text.slice(0, colon).trim().toLowerCase();
      object.attributes.push([name, withoutComment(text.slice(colon + 1))]);
    }
  }
  if (object.attributes.length > 0) yield object;
}

/** One line at a time; what is longer than any registry writes is cut. */
async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (parts.pop() ?? '').slice(0, LONGEST_LINE);
    for (const part of parts) yield part.slice(0, LONGEST_LINE).replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

const withoutComment = (text: string): string => text.replace(/#.*$/, '').trim();

function* itemsOf({ line, attributes }: RpslObject): Generator<ReadItem> {
  const all = (name: string) => attributes.filter(([one]) => one === name).map(([, value]) => value);
  const one = (name: string) => all(name)[0] ?? '';
  const [kind = '', value = ''] = attributes[0] ?? [];
  const owner = one('org');
  const orgKey = owner ? handleKey(owner) : null;
  switch (kind) {
    case 'organisation':
      return yield* organisationItem(line, value, one, all);
    case 'role':
    case 'person':
      return yield personItem(line, kind, value, one);
    case 'inetnum':
    case 'inet6num':
    case 'route':
    case 'route6':
      return yield* rangeItems(line, value, orgKey);
    case 'aut-num':
      return yield* assetItem(line, 'asn', value, orgKey);
    case 'domain':
      // A reverse zone says who runs the name servers of a range, and the range is told of by its own object.
      if (/\.(in-addr|ip6)\.arpa\.?$/i.test(value)) return;
      return yield* assetItem(line, 'domain', value, orgKey);
    case 'mntner':
    case 'key-cert':
    case 'as-set':
      return;
    default:
      yield errorItem(line, 'unknown-object', `${kind}: ${value}`);
  }
}

function* organisationItem(
  line: number,
  handle: string,
  one: (name: string) => string,
  all: (name: string) => string[],
): Generator<ReadItem> {
  const name = one('org-name');
  if (name === '' || handle === '') return yield errorItem(line, 'no-name', handle || name);
  const country = one('country').toUpperCase().slice(0, 2);
  const contacts = (['abuse-c', 'admin-c', 'tech-c'] as const).flatMap((role, position) =>
    all(role).map((nic) => ({ nic: nic.toLowerCase(), role: role.slice(0, -2), position })),
  );
  const data = { name, handle, ...(/^[A-Z]{2}$/.test(country) ? { country } : {}), contacts };
  const orgKey = handleKey(handle);
  yield { line, kind: 'organisation', orgKey, value: name, data };
  const email = normaliseObservable('email', one('e-mail'))?.value ?? null;
  const phone = one('phone') || null;
  if (email || phone)
    yield { line, kind: 'contact', orgKey, value: email ?? name, data: { name, email, phone, position: 9 } };
}

/** Whose contact it is stands with the organisation, which names it by handle. */
function personItem(line: number, kind: string, name: string, one: (name: string) => string): ReadItem {
  const email = normaliseObservable('email', one('abuse-mailbox') || one('e-mail'))?.value ?? null;
  const phone = one('phone') || null;
  const nic = one('nic-hdl').toLowerCase();
  if (!nic) return errorItem(line, 'no-handle', `${kind}: ${name}`);
  if (!email && !phone) return errorItem(line, 'no-way-to-reach', name);
  return { line, kind: 'contact', orgKey: null, value: email ?? name, data: { nic, name, email, phone } };
}

function* rangeItems(line: number, text: string, orgKey: string | null): Generator<ReadItem> {
  if (!isInterval(text)) return yield* assetItem(line, 'range', text, orgKey);
  const networks = splitInterval(text);
  if (!networks) return yield errorItem(line, 'not-a-range', text);
  const [first, last] = text.split('-').map((part) => part.trim());
  const whole = networks.length > 1 ? { first, last } : {};
  for (const network of networks) yield* assetItem(line, 'range', network, orgKey, whole);
}

function* assetItem(
  line: number,
  kind: 'range' | 'asn' | 'domain',
  value: string,
  orgKey: string | null,
  data: Record<string, unknown> = {},
): Generator<ReadItem> {
  const list = `${kind}s` as const;
  const { assets, invalid } = readAssets({ [list]: [value] });
  const [read] = assets[list] ?? [];
  if (invalid[0] || read === undefined)
    return yield errorItem(line, invalid[0]?.reason ?? 'unreadable', value);
  if (!orgKey) return yield errorItem(line, 'no-organisation', value);
  yield { line, kind, orgKey, value: read, data };
}
