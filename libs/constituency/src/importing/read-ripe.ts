import { normaliseObservable } from '@tocsin/observables';
import { readAssets } from '../assets/read-assets.js';
import { errorItem, handleKey, type ReadItem } from './import-item.js';
import { isInterval, splitInterval } from './split-interval.js';

/** An object of the RPSL (RFC 2622, section 2): attributes in their order, names in lower case, values in their lines. */
interface RpslObject {
  line: number;
  attributes: [name: string, value: string[]][];
  characters: number;
  lines: number;
  /** The first line of it that was too much; null where all of it was read. */
  cutAt: number | null;
}

/** What registries publish stays far below, sets of thousands of networks apart, which are not read here. */
const LONGEST_LINE = 4_000;
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 100_000;

/** Reads objects as registries publish them: inetnum, inet6num, route, route6, aut-num, organisation, role, person, domain. */
export async function* readRipe(stream: AsyncIterable<Buffer>): AsyncGenerator<ReadItem> {
  for await (const object of readObjects(stream)) yield* itemsOf(object);
}

async function* readObjects(stream: AsyncIterable<Buffer>): AsyncGenerator<RpslObject> {
  let object = emptyObject();
  let number = 0;
  for await (const text of lines(stream)) {
    number += 1;
    if (text.trim() === '') {
      if (object.attributes.length > 0) yield object;
      object = emptyObject();
    } else if (!/^[%#]/.test(text)) {
      addLine(object, number, text);
    }
  }
  if (object.attributes.length > 0) yield object;
}

const emptyObject = (): RpslObject => ({ line: 0, attributes: [], characters: 0, lines: 0, cutAt: null });

/** Of what is too long, nothing more is kept than that it is. */
function addLine(object: RpslObject, number: number, text: string): void {
  object.lines += 1;
  object.characters += text.length;
  const isTooMuch =
    text.length > LONGEST_LINE || object.lines > MOST_LINES || object.characters > MOST_CHARACTERS;
  if (isTooMuch) object.cutAt ??= number;
  if (object.cutAt !== null && object.attributes.length > 0) return;
  const kept = text.slice(0, LONGEST_LINE);
  if (/^[\s+]/.test(kept)) {
    object.attributes.at(-1)?.[1].push(withoutComment(kept.slice(1)));
    return;
  }
  const colon = kept.indexOf(':');
  if (object.attributes.length === 0) object.line = number;
  const name = colon < 0 ? '' : kept.slice(0, colon).trim().toLowerCase();
  object.attributes.push([name, [withoutComment(kept.slice(colon + 1))]]);
}

/** One line at a time; of what is longer than any registry writes, enough to see that it is. */
async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (parts.pop() ?? '').slice(0, LONGEST_LINE + 2);
    for (const part of parts) yield part.slice(0, LONGEST_LINE + 2).replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

/** No expression: `#.*$` tries every `#` of a line anew. */
function withoutComment(text: string): string {
  const hash = text.indexOf('#');
  return (hash < 0 ? text : text.slice(0, hash)).trim();
}

const UNREAD = ['mntner', 'key-cert', 'as-set'];

function* itemsOf({ line, attributes, cutAt }: RpslObject): Generator<ReadItem> {
  const joined = (value: readonly string[]) => value.filter((part) => part !== '').join(' ');
  const all = (name: string) => attributes.filter(([one]) => one === name).map(([, value]) => joined(value));
  const one = (name: string) => all(name)[0] ?? '';
  const kind = attributes[0]?.[0] ?? '';
  const value = joined(attributes[0]?.[1] ?? []);
  if (UNREAD.includes(kind)) return;
  if (cutAt !== null) return yield errorItem(cutAt, 'object-too-long', `${kind}: ${value}`);
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
