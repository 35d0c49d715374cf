import { beforeAll, describe, expect, test } from '@jest/globals';
import { RIGHTS, RIGHTS_OF_ROLE, type Right } from '@tocsin/identity';
import { type Api, apiWithKey, apiWithSession } from '../support/api.js';
import { type Asked, ID, OPERATIONS, unique } from '../support/operations.js';
import { runningSystem } from '../support/system.js';

const LOGGING_IN = 'POST /session';

/** The address with things that are not there. */
function addressOf(path: string, { query = '' }: Asked): string {
  const filled = path
    .replace('/incidents/{ref}', '/incidents/I-2026-999999')
    .replace('/reports/{ref}', '/reports/R-2026-999999')
    .replace('{reportRef}', 'R-2026-999998')
    .replace('{sha256}', 'a'.repeat(64))
    .replace('{name}/{locale}', 'received/en')
    .replace(/\{\w+\}/g, ID);
  return filled + query;
}

async function send(operation: string, credentials: Record<string, string>) {
  const [method = '', path = ''] = operation.split(' ');
  const asked = OPERATIONS[operation]!;
  const body = asked.body?.();
  const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(`${runningSystem().api}/api/v1${addressOf(path, asked)}`, {
    method,
    headers: { 'content-type': 'application/json', ...asked.headers, ...credentials },
    body: text,
  });
  // One that does not end: that it began is the answer.
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream) await response.body?.cancel();
  const answer = isStream ? '' : await response.text();
  // A finished bulk answer is lines, not one value.
  const isProblem = /problem\+json/u.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    code: isProblem ? (JSON.parse(answer) as { code: string }).code : undefined,
  };
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const NAMES = Object.keys(OPERATIONS);
const CHANGES = NAMES.filter((name) => !name.startsWith('GET '));

let all: Api;
const keys = new Map<string, string>();

async function keyWith(scopes: readonly Right[]): Promise<string> {
  // A key without any scope cannot be made.
  if (scopes.length === 0) return keyWith(['constituency.read']);
  const name = [...scopes].sort().join(' ');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const { body } = await all.post<{ key: string }>('/api-keys', { name: 'rights', scopes });
  keys.set(name, body.key);
  return body.key;
}

async function personWith(roles: string[]): Promise<{ cookie: string; 'x-csrf-token': string }> {
  const login = { email: `${unique()}@example.org`, password: 'a long enough password' };
  await all.post('/people', { ...login, name: 'Rights', roles });
  const response = await fetch(`${runningSystem().api}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  });
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { cookie: response.headers.getSetCookie()[0]!.split(';', 1)[0]!, 'x-csrf-token': csrfToken };
}

beforeAll(() => {
  all = apiWithKey();
});

test('every operation of the contract stands in this table', async () => {
  const response = await fetch(`${runningSystem().api}/openapi.json`);
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
  const offered = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  expect(offered.sort()).toEqual([...NAMES, LOGGING_IN].sort());
});

describe('without anything to show', () => {
  test.each(NAMES)('%s is refused', async (name) => {
    expect(await send(name, {})).toEqual({ status: 401, code: 'HTTP.401' });
  });

  test.each([['Bearer tocsin_unknown'], ['Bearer '], ['Basic YWRtaW46YWRtaW4='], ['bearer null']])(
    'nor with %j',
    async (authorization) => {
      expect((await send('GET /reports', { authorization })).status).toBe(401);
    },
  );
});

describe('an API key', () => {
  test.each(NAMES.filter((name) => OPERATIONS[name]!.rights.length > 0))(
    'with every scope but its own is refused at %s',
    async (name) => {
      for (const right of OPERATIONS[name]!.rights) {
        const key = await keyWith(RIGHTS.filter((other) => other !== right));
        expect(await send(name, bearer(key))).toEqual({ status: 403, code: 'IDENTITY.FORBIDDEN' });
      }
    },
  );

  test.each(NAMES)('with its own scope alone is enough for %s', async (name) => {
    const key = await keyWith(OPERATIONS[name]!.rights);
    // Things that are not there: 404 or 409, but never a question of rights and never a fault of ours.
    const { status, code } = await send(name, bearer(key));
    const { personsOnly } = OPERATIONS[name]!;
    if (personsOnly === undefined) {
      expect(status === 403 && name !== 'POST /people').toBe(false);
      expect(status).toBeLessThan(500);
    } else expect({ status, code }).toEqual({ status: 403, code: personsOnly });
    if (name !== 'POST /session/password') expect(status).not.toBe(401);
  });

  test('may only give what it has: neither by keys nor by people', async () => {
    const key = apiWithKey(runningSystem(), await keyWith(['api-key.manage', 'people.manage']));
    const beyond = { status: 403 };
    expect(await key.post('/api-keys', { name: 'x', scopes: ['report.read'] })).toMatchObject(beyond);
    const person = (roles: string[]) => ({
      email: `${unique()}@example.org`,
      name: 'x',
      password: 'x'.repeat(16),
      roles,
    });
    expect(await key.post('/people', person(['administrator']))).toMatchObject(beyond);
    const { body } = await all.post<{ id: string }>('/people', person(['handler']));
    expect(await key.patch(`/people/${body.id}`, { password: 'y'.repeat(16) })).toMatchObject(beyond);
    expect(await key.patch(`/people/${body.id}`, { roles: ['auditor'] })).toMatchObject(beyond);
  });

  test('that was revoked or has expired opens nothing', async () => {
    const { body } = await all.post<{ id: string; key: string }>('/api-keys', {
      name: 'gone',
      scopes: ['report.read'],
    });
    expect((await send('GET /reports', bearer(body.key))).status).toBe(200);
    await all.delete(`/api-keys/${body.id}`);
    expect((await send('GET /reports', bearer(body.key))).status).toBe(401);
  });
});

describe('a session', () => {
  test.each([['viewer'], ['auditor']] as const)(
    'of a %s does what the role may, and no more',
    async (role) => {
      const credentials = await personWith([role]);
      const may = new Set(RIGHTS_OF_ROLE[role]);
      for (const name of NAMES.filter((one) => one !== 'DELETE /session')) {
        const { status, code } = await send(name, credentials);
        const allowed = OPERATIONS[name]!.rights.every((right) => may.has(right));
        expect({ name, refused: status === 403 && code === 'IDENTITY.FORBIDDEN' }).toEqual({
          name,
          refused: !allowed,
        });
        expect(status).toBeLessThan(500);
      }
    },
  );

  test('changes nothing without its token, nor with another’s', async () => {
    const { cookie } = await personWith(['administrator', 'duty-lead', 'auditor']);
    const { 'x-csrf-token': foreign } = await personWith(['viewer']);
    const tokens: Record<string, string>[] = [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': foreign ?? '' }];
    for (const name of CHANGES) {
      for (const token of tokens) {
        expect({ name, ...(await send(name, { cookie, ...token })) }).toEqual({
          name,
          status: 403,
          code: 'HTTP.403',
        });
      }
    }
  });

  test('ends for a person who is disabled, and is new after each log-in', async () => {
    const login = { email: `${unique()}@example.org`, password: 'a long enough password' };
    const { body } = await all.post<{ id: string }>('/people', { ...login, name: 'X', roles: ['viewer'] });
    const first = await apiWithSession(login);
    expect((await first.get('/reports?limit=1')).status).toBe(200);
    await all.patch(`/people/${body.id}`, { disabled: true });
    expect((await first.get('/reports?limit=1')).status).toBe(401);
    await expect(apiWithSession(login)).rejects.toThrow(/401/);
  });

  test('takes no id that somebody else chose', async () => {
    const { cookie } = await personWith(['viewer']);
    const response = await fetch(`${runningSystem().api}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(runningSystem().admin),
    });
    expect(response.status).toBe(200);
    const set = response.headers.getSetCookie()[0]!;
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Lax/);
    expect(set.split(';', 1)[0]).not.toBe(cookie);
    expect((await send('GET /reports', { cookie })).status).toBe(401);
  });
});
