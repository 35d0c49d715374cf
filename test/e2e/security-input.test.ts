import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Api, apiWithKey } from '../support/api.js';
import { runningSystem } from '../support/system.js';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}
interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { name: string; in: string; required?: boolean }[];
}

const NASTY: unknown[] = [
  "'",
  `'"; DROP TABLE intake.report;--`,
  '<script>alert(1)</script>',
  'a\r\nBcc: x@example.org',
  '‮',
  '\0',
  '\ud800',
  '%00',
  '../../etc/passwd',
  '&|!():*<->',
  '9'.repeat(400),
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00.000Z',
  'x'.repeat(2001),
  null,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  [[[]]],
  [null],
  ['x', 5],
  { toString: 1 },
];
const BODIES = [
  '',
  'null',
  '[]',
  '"x"',
  '{',
  '{"__proto__":{"x":1}}',
  '{"unknown":1}',
  '{"\\u0000":1}',
  '['.repeat(5e4),
  `${'{"a":'.repeat(5e3)}1${'}'.repeat(5e3)}`,
];
const CURSORS = [
  '[]',
  '{}',
  'null',
  '[null,null]',
  '["infinity","x"]',
  '[1e999,1]',
  '[32768,"2026","a"]',
  '[[],{}]',
  '["9999999-01-01","0199d2f0-0000-7000-8000-000000000000"]',
  '[0,0,0,0]',
  '"x"',
].map((text) => Buffer.from(text).toString('base64url'));

let api: Api;
let schemas: Record<string, Schema>;
let paths: Record<string, Record<string, Operation>>;
/** Things that are there, so that a request comes further than to "unknown". */
let things: {
  report: string;
  incident: string;
  person: string;
  team: string;
  organisation: string;
  task: string;
};

beforeAll(async () => {
  api = apiWithKey();
  const document = (await (await fetch(`${runningSystem().api}/openapi.json`)).json()) as {
    paths: typeof paths;
    components: { schemas: typeof schemas };
  };
  paths = document.paths;
  schemas = document.components.schemas;
  const made = async (path: string, body: object) => {
    const answer = await api.post<{ id: string; ref: string }>(path, body);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const mark = `${Date.now()}`;
  const incident = (await made('/incidents', { title: 'Odd input' })).ref;
  const login = { email: `odd-${mark}@example.org`, password: 'a long enough password' };
  things = {
    incident,
    report: (await made('/reports', { subject: 'Odd input' })).ref,
    person: (await made('/people', { ...login, name: 'Odd', roles: ['viewer'] })).id,
    team: (await made('/teams', { name: `Odd ${mark}`, memberIds: [] })).id,
    organisation: (await made('/organisations', { name: `Odd ${mark}`, kind: 'constituent' })).id,
    task: (await made(`/incidents/${incident}/tasks`, { title: 'x' })).id,
  };
});

const addressOf = (path: string): string =>
  path
    .replace('/api/v1', '')
    .replace('/incidents/{ref}', `/incidents/${things.incident}`)
    .replace('/reports/{ref}', `/reports/${things.report}`)
    .replace('/people/{id}', `/people/${things.person}`)
    .replace('/teams/{id}', `/teams/${things.team}`)
    .replace('/organisations/{id}', `/organisations/${things.organisation}`)
    .replace('/tasks/{id}', `/tasks/${things.task}`)
    .replace(/\{\w+\}/g, '0199d2f0-0000-7000-8000-000000000000');

function whole({ $ref, allOf, ...schema }: Schema): Schema {
  if ($ref) return whole(schemas[$ref.split('/').at(-1)!]!);
  return allOf ? whole(allOf[0]!) : schema;
}

function example(given: Schema): unknown {
  const schema = whole(given);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return [example(schema.items ?? {})];
  if (schema.type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([k, v]) => [k, example(v)]));
  }
  return schema.format === 'uuid' ? '0199d2f0-0000-7000-8000-000000000000' : 'x';
}

test('no field of any body, whatever stands in it, is a fault of ours', async () => {
  const faults: unknown[] = [];
  const send = async (method: string, path: string, body: string) => {
    const headers = { 'content-type': 'application/json' };
    const { status } = await (method === 'post' ? api.post(path, body, headers) : rawPatch(path, body));
    if (status >= 500) faults.push([method, path, body.slice(0, 200), status]);
  };
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of ['post', 'patch']) {
      const schema = methods[method]?.requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      const { properties = {}, required = [] } = whole(schema);
      const needed = Object.fromEntries(required.map((name) => [name, example(properties[name] ?? {})]));
      for (const name of Object.keys(properties)) {
        for (const value of NASTY) {
          await send(method, addressOf(path), JSON.stringify({ ...needed, [name]: value }));
        }
      }
      for (const body of BODIES) await send(method, addressOf(path), body);
    }
  }
  expect(faults).toEqual([]);
}, 600_000);

async function rawPatch(path: string, body: string) {
  const { api: base, apiKey } = runningSystem();
  return fetch(`${base}/api/v1${path}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body,
  });
}

test('no filter, cursor or limit of any list is one, either', async () => {
  const faults: unknown[] = [];
  const texts = NASTY.filter((value) => typeof value === 'string').filter((text) => text.isWellFormed());
  for (const [path, { get }] of Object.entries(paths)) {
    for (const { name, in: place } of get?.parameters ?? []) {
      if (place !== 'query') continue;
      for (const text of name === 'cursor' ? [...CURSORS, ...texts] : [...texts, '-1', '1e9', '']) {
        const query = new URLSearchParams({ view: 'new', type: 'ipv4', value: 'x', q: 'x', [name]: text });
        const wanted = (get?.parameters ?? []).filter((one) => one.required || one.name === name);
        for (const key of ['view', 'type', 'value', 'q']) {
          if (!wanted.some((one) => one.name === key)) query.delete(key);
        }
        const { status } = await api.get(`${addressOf(path)}?${query.toString().slice(0, 8000)}`);
        if (status >= 500) faults.push([path, name, text.slice(0, 60), status]);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

describe('a large body', () => {
  /** The first line of the answer to these headers; the body is never sent. */
  async function answerTo(headers: string[], path = '/api/v1/reports'): Promise<string> {
    const { hostname, port } = new URL(runningSystem().api);
    const socket = connect(Number(port), hostname);
    const lines = [`POST ${path} HTTP/1.1`, 'Host: localhost', 'Content-Type: application/json', ...headers];
    const chunked = headers.some((line) => line.startsWith('Transfer-Encoding'));
    socket.write(`${lines.join('\r\n')}\r\n\r\n${chunked ? '1\r\n{\r\n' : '{'}`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return first.toString().split('\r\n', 1)[0]!;
  }

  test.each([['/api/v1/reports'], ['/api/v1/reports/mail'], ['/api/v1/reports/bulk'], ['/API/v1/Reports/']])(
    'of a stranger is refused at %s before it is read',
    async (path) => {
      expect(await answerTo(['Content-Length: 25000000'], path)).toMatch(/^HTTP\/1\.1 401/);
      const key = 'Authorization: Bearer tocsin_wrong';
      expect(await answerTo(['Content-Length: 25000000', key], path)).toMatch(/^HTTP\/1\.1 401/);
      expect(await answerTo(['Transfer-Encoding: chunked'], path)).toMatch(/^HTTP\/1\.1 401/);
    },
  );

  test('beyond the limit is refused by what it says of itself', async () => {
    const key = `Authorization: Bearer ${runningSystem().apiKey}`;
    expect(await answerTo(['Content-Length: 250000000', key])).toMatch(/^HTTP\/1\.1 413/);
  });

  test('in numbers is taken, each one, and others are served meanwhile', async () => {
    const content = Buffer.alloc(6 * 1024 * 1024, 1).toString('base64');
    const report = { subject: 'Large', attachments: [{ name: 'a.bin', content }] };
    const sending = Promise.all(Array.from({ length: 8 }, () => api.post('/reports', report)));
    expect((await api.post('/reports', { subject: 'Small' })).status).toBe(201);
    expect((await sending).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
  }, 60_000);
});
