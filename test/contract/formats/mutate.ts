import { type Json, type OfficialXarf } from './official-xarf.js';

export type Path = readonly (string | number)[];

/** Everything that a schema says of one value, gathered from its `$ref` and `allOf`. */
export interface Shape {
  properties: Map<string, Json>;
  own: Json;
}

export function shapeOf(schema: Json, official: OfficialXarf, base: string): Shape {
  const shape: Shape = { properties: new Map(), own: {} };
  gather(schema, official, base, shape);
  return shape;
}

function gather(schema: Json, official: OfficialXarf, base: string, shape: Shape): void {
  if (typeof schema.$ref === 'string') {
    const [address = '', pointer] = new URL(schema.$ref, base).href.split('#');
    const target = official.byId.get(address) as Json;
    const found = pointer ? (valueAt(target, pointer.slice(1).split('/')) as Json) : target;
    gather(found, official, address, shape);
  }
  for (const each of (schema.allOf as Json[] | undefined) ?? []) gather(each, official, base, shape);
  for (const [name, each] of Object.entries((schema.properties as Json | undefined) ?? {})) {
    shape.properties.set(name, { ...shape.properties.get(name), ...(each as Json), $base: base });
  }
  Object.assign(shape.own, schema);
}

const byFormat: Record<string, string> = {
  'date-time': '2026-01-15T14:30:25Z',
  date: '2026-01-15',
  email: 'abuse@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://www.example.com/a?b=c',
  uuid: '550e8400-e29b-41d4-a716-446655440000',
};

/** A value that the schema accepts, with every field that it names: each of its rules can then be broken. */
export function fullValue(schema: Json, official: OfficialXarf, base: string): unknown {
  const { own, properties } = shapeOf(schema, official, base);
  if (own.const !== undefined) return own.const;
  if (Array.isArray(own.enum)) return own.enum[0];
  if (properties.size > 0 || own.type === 'object') {
    return Object.fromEntries(
      [...properties].map(([name, each]) => [name, fullValue(each, official, String(each.$base))]),
    );
  }
  if (own.type === 'array') return [fullValue(own.items as Json, official, base)];
  if (own.type === 'integer' || own.type === 'number') return Number(own.minimum ?? 1);
  if (own.type === 'boolean') return true;
  return textOf(own);
}

function textOf({ format, anyOf, pattern, examples }: Json): string {
  const named = format ?? (anyOf as Json[] | undefined)?.[0]?.format;
  if (typeof named === 'string') return byFormat[named] ?? 'x';
  if (typeof pattern !== 'string') return 'words';
  const known = (examples as string[] | undefined)?.find((each) => new RegExp(pattern).test(each));
  return known ?? candidates.find((each) => new RegExp(pattern).test(each)) ?? 'x';
}

const candidates = [
  '4.2.0',
  'malware:mirai',
  'US',
  'USD',
  'en',
  'www.example.com',
  'CVE-2026-12345',
  'CVSS:3.1/AV:N',
  'magnet:?xt=urn:btih:00',
  ...[32, 40, 64].map((digits) => 'a'.repeat(digits)),
  `sha256:${'a'.repeat(64)}`,
];

const odd: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  1.5,
  65_535,
  65_536,
  1e21,
  '',
  'x',
  ' ',
  '4',
  '2026-02-30T00:00:00Z',
  '2026-01-15 14:30:25+01:00',
  '2026-01-15T24:00:00Z',
  '2026-01-15T14:30:25',
  '2024-02-29',
  '2026-02-29',
  '192.0.2.256',
  '203.0.113.7',
  '2001:db8::2',
  'fe80::1%eth0',
  'abuse@example',
  'a b@example.com',
  '.a@example.com',
  'host_name.example',
  'Example.COM',
  '-a.example',
  'a..b',
  'http://example.com/ä',
  'http://example.com/a b',
  'http://[2001:db8::1]:80/',
  'http://u:p@example.com:8080/%41#f',
  'http://example.com/%4',
  'mailto:a@example.com',
  '//example.com',
  'https:',
  'http://exa[mple.com/',
  'urn:uuid:550e8400-e29b-41d4-a716-446655440000',
  'smtp',
  [],
  [1],
  [''],
  ['x', 'x'],
  [{}],
  {},
  { x: 1 },
];

/** What to put in place of a value: oddities, every word of its list, and both sides of each of its bounds. */
export function replacements({ own }: Shape, value: unknown): unknown[] {
  const values = [...odd, ...((own.enum as unknown[] | undefined) ?? [])];
  for (const bound of ['minimum', 'maximum'] as const) {
    const limit = own[bound];
    if (typeof limit === 'number') values.push(limit, limit - 1, limit + 1, limit + 0.5);
  }
  for (const bound of ['minItems', 'maxItems'] as const) {
    const limit = own[bound];
    if (typeof limit !== 'number' || !Array.isArray(value)) continue;
    for (const size of [limit - 1, limit, limit + 1])
      values.push(Array.from({ length: size }, () => value[0] as unknown));
  }
  if (typeof own.maxLength === 'number') {
    values.push('x'.repeat(own.maxLength), 'x'.repeat(own.maxLength + 1));
    values.push('\u{1F600}'.repeat(own.maxLength), '\u{1F600}'.repeat(own.maxLength + 1));
  }
  return values;
}

/** Each place in a value, outermost first, with what the schema says of it. */
export function* places(
  schema: Json,
  value: unknown,
  official: OfficialXarf,
  base: string,
  path: Path = [],
): Generator<{ path: Path; shape: Shape; isObject: boolean }> {
  const shape = shapeOf(schema, official, base);
  yield { path, shape, isObject: typeof value === 'object' && !Array.isArray(value) };
  if (Array.isArray(value)) {
    const items = { ...(shape.own.items as Json) };
    for (const [index, each] of value.entries()) yield* places(items, each, official, base, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      const property = shape.properties.get(name);
      if (property) yield* places(property, each, official, String(property.$base), [...path, name]);
    }
  }
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, step) => (inner as Json)[step], value);
}

/** `value` with what stands at `path` replaced; `undefined` takes it away. Copies only what lies on the way. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Json) }) as Json;
  if (rest.length > 0) copy[step] = replaced(copy[step], rest, by);
  else if (by === undefined) delete copy[step];
  else copy[step] = by;
  return copy;
}
