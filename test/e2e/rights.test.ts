import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { RIGHTS, RIGHTS_OF_ROLE, type Right } from '@tocsin/identity';
import { type Api, apiWithKey, apiWithSession } from '../support/api.js';
import { runningSystem } from '../support/system.js';

/** What an operation asks for, and a body that is well formed: validation comes before the question of rights. */
interface Asked {
  rights: Right[];
  body?: () => unknown;
  query?: string;
  headers?: Record<string, string>;
}

const ID = '0199d2f0-0000-7000-8000-000000000000';
const version = 1;
const asks = (rights: Right | Right[], body?: object, more: Partial<Asked> = {}): Asked => ({
  rights: [rights].flat(),
  ...(body ? { body: () => body } : {}),
  ...more,
});
const unique = () => `x-${randomUUID()}`;
const ndjson = { headers: { 'content-type': 'application/x-ndjson' } };
const email = { headers: { 'content-type': 'message/rfc822' } };
const ipv4 = { type: 'ipv4', value: '192.0.2.1' };

const WEEK = { from: '2026-01-01T00:00:00Z', until: '2026-01-08T00:00:00Z' };
const ROTATION = {
  teamId: null,
  personId: ID,
  role: 'lead',
  weekday: 1,
  startsAt: '08:00',
  endsAt: '20:00',
  timeZone: 'Europe/Zurich',
  validFrom: '2026-01-01',
};
const TEXT_MODULE = { teamId: null, shortcut: 'xy', locale: 'en', title: 'x', text: 'x' };

const TERMS = {
  promises: ['triage', 'acknowledge', 'contain', 'resolve', 'keep-informed'].map((kind) => ({
    kind,
    minutes: [6, 5, 4, 3, 2, 1],
    pausedBy: [],
  })),
  warnAtPercent: 75,
  ladder: [{ afterMinutes: 0, whom: ['assignee'] }],
};
const CALENDAR = {
  timeZone: 'Europe/Vienna',
  week: Array.from({ length: 7 }, () => ({ open: [{ from: '09:00', to: '17:00' }] })),
  holidays: [],
  exceptions: [],
};

/** Every operation of the contract. One that is missing here fails the first test below. */
const OPERATIONS: Record<string, Asked> = {
  'GET /session': asks([]),
  'DELETE /session': asks([]),
  'PATCH /session/preferences': asks([], {}),
  'POST /session/password': asks([], { current: 'x', next: 'y'.repeat(12) }),
  'GET /reference-data': asks([]),
  'GET /stream': asks([]),
  'GET /drafts': asks([]),
  'PUT /drafts': asks([], { kind: 'note', ref: 'I-2026-999999', device: ID, content: { text: 'x' } }),
  'GET /mentions': asks('incident.read'),
  'PUT /mentions/{noteId}/done': asks('incident.read', { done: true }),
  'GET /handovers': asks('incident.read'),
  'POST /handovers': asks('incident.write', { text: 'x', items: [] }),
  'GET /handovers/preparation': asks('incident.write'),
  'POST /handovers/{id}/acknowledge': asks('incident.read'),
  'GET /duty': asks('report.read', undefined, {
    query: '?from=2026-01-01T00:00:00Z&until=2026-01-08T00:00:00Z',
  }),
  'POST /duty/rotations': asks('duty.manage', ROTATION),
  'PUT /duty/rotations/{id}': asks('duty.manage', { ...ROTATION, version }),
  'DELETE /duty/rotations/{id}': asks('duty.manage'),
  'POST /duty/rotations/{id}/exceptions': asks('duty.manage', { date: '2026-01-01', personId: null }),
  'POST /duty/shifts': asks('duty.manage', { personId: ID, role: 'lead', ...WEEK }),
  'DELETE /duty/shifts/{id}': asks('duty.manage'),
  'POST /duty/absences': asks(['report.read', 'duty.manage'], { personId: ID, ...WEEK }),
  'DELETE /duty/absences/{id}': asks('report.read'),
  'PUT /duty/weights/{personId}': asks('duty.manage', { weight: 1, version: 0 }),
  'PUT /duty/teams/{teamId}': asks('duty.manage', { automatic: true, version: 0 }),
  'PUT /presence': asks([], { tab: ID, ref: 'R-2026-999999', state: 'viewing' }),
  'GET /service-levels': asks('incident.read'),
  'POST /service-levels/preview': asks('service-levels.manage', { terms: TERMS }),
  'POST /service-levels/agreements': asks('service-levels.manage', {
    name: 'x',
    scope: 'sector',
    scopeValue: 'no-such-sector',
    terms: TERMS,
  }),
  'PUT /service-levels/agreements/{id}': asks('service-levels.manage', { name: 'x', version, terms: TERMS }),
  'GET /service-levels/agreements/{id}/versions': asks('incident.read'),
  'POST /service-levels/agreements/{id}/end': asks('service-levels.manage', { version }),
  'GET /service-levels/agreements/{id}/application': asks('service-levels.manage'),
  'POST /service-levels/agreements/{id}/apply': asks('service-levels.manage', { version }),
  'POST /service-levels/calendars': asks('service-levels.manage', { name: 'x', definition: CALENDAR }),
  'PUT /service-levels/calendars/{id}': asks('service-levels.manage', {
    name: 'x',
    version,
    definition: CALENDAR,
  }),
  'GET /incidents/{ref}/clocks': asks('incident.read'),
  'PUT /incidents/{ref}/clocks/{id}/acknowledgement': asks('incident.write'),
  'DELETE /incidents/{ref}/clocks/{id}/acknowledgement': asks('incident.write'),
  'POST /incidents/{ref}/escalations': asks('incident.write', { target: 'duty-lead', reason: 'x' }),
  'POST /reports/{ref}/escalations': asks('report.triage', { target: 'duty-lead', reason: 'x' }),
  'DELETE /escalations/{id}': asks('incident.read'),
  'GET /people': asks('report.read'),
  'POST /people': asks('people.manage', undefined, {
    body: () => ({
      email: `${unique()}@example.org`,
      name: 'X',
      password: 'x'.repeat(16),
      roles: ['viewer'],
    }),
  }),
  'PATCH /people/{id}': asks('people.manage', { name: 'X' }),
  'GET /teams': asks('report.read'),
  'POST /teams': asks('people.manage', undefined, { body: () => ({ name: unique() }) }),
  'PATCH /teams/{id}': asks('people.manage', { name: 'X' }),
  'GET /api-keys': asks('api-key.manage'),
  'POST /api-keys': asks('api-key.manage', { name: 'X', scopes: ['api-key.manage'] }),
  'DELETE /api-keys/{id}': asks('api-key.manage'),
  // The record names what is restricted.
  'GET /audit': asks(['audit.read', 'incident.restricted']),
  'GET /organisations': asks('constituency.read'),
  'POST /organisations': asks('constituency.write', undefined, {
    body: () => ({ name: unique(), kind: 'constituent' }),
  }),
  'GET /organisations/{id}': asks('constituency.read'),
  'PATCH /organisations/{id}': asks('constituency.write', { version }),
  'GET /board': asks(['statistics.read', 'incident.read']),
  'GET /statistics': asks('statistics.read', undefined, { query: '?period=2026' }),
  'GET /statistics/export': asks('statistics.read', undefined, { query: '?period=2026&format=csv' }),
  'POST /statistics/refresh': asks('statistics.read'),
  'GET /statistics/frozen': asks('statistics.read'),
  'POST /statistics/frozen': asks('statistics.publish', { period: '2020' }),
  'GET /statistics/frozen/{id}': asks('statistics.read'),
  'GET /statistics/report-words': asks('statistics.read', undefined, { query: '?period=2026&locale=en' }),
  'PUT /statistics/report-words': asks('statistics.publish', undefined, {
    body: () => ({ period: '2026', locale: 'en', part: 'foreword', text: 'x', version: 1 }),
  }),
  'GET /outbox': asks('outbox.read'),
  'GET /messages/{id}': asks('report.read'),
  'GET /messages/{id}/raw': asks('report.read'),
  'GET /messages/{id}/attachments/{sha256}': asks('report.read'),
  'GET /messages/{id}/attachments/{sha256}/message': asks('report.read'),
  'GET /messages/{id}/attachments/{sha256}/preview': asks('report.read'),
  'GET /messages/{id}/attachments/{sha256}/contents': asks('report.read'),
  'POST /messages/{id}/attachments/{sha256}/rescan': asks(['report.read', 'report.triage']),
  'POST /messages/{id}/cancel': asks('message.send'),
  'POST /messages/{id}/retry': asks('outbox.manage'),
  'GET /mail-health': asks('outbox.read'),
  'GET /notifications': asks([]),
  'POST /notifications/read': asks([], {}),
  'GET /notifications/preferences': asks([]),
  'PUT /notifications/preferences': asks([], { mail: 'daily', weekly: true, version: 0 }),
  'GET /templates': asks('message.send'),
  'GET /answer-texts': asks('message.send'),
  'GET /template-texts': asks('templates.manage'),
  'POST /template-texts/preview': asks('templates.manage', { name: 'received', locale: 'en' }),
  'GET /template-texts/{name}/{locale}': asks('templates.manage'),
  'PUT /template-texts/{name}/{locale}': asks('templates.manage', { version: 0, subject: 'x', text: 'x' }),
  'POST /template-texts/{name}/{locale}/revert': asks('templates.manage', { version: 99 }),
  'GET /text-modules': asks('templates.manage'),
  'POST /text-modules': asks('templates.manage', undefined, {
    body: () => ({ ...TEXT_MODULE, shortcut: unique().slice(0, 40) }),
  }),
  'PATCH /text-modules/{id}': asks('templates.manage', { ...TEXT_MODULE, version }),
  'DELETE /text-modules/{id}': asks('templates.manage', undefined, { query: '?version=1' }),
  'GET /signatures': asks('templates.manage'),
  'PUT /signatures': asks('templates.manage', { teamId: null, locale: 'en', text: '', version: 99 }),
  'GET /keys/team': asks('keyring.read'),
  // One that would have ended is refused: a real key would sign the mail of all other stories.
  'POST /keys/team/generate': asks('keyring.manage', {
    algorithm: 'ed25519',
    expiresAt: '2020-01-01T00:00:00Z',
  }),
  'POST /keys/team/import': asks('keyring.manage', { kind: 'pgp', source: 'x' }),
  'POST /keys/team/{id}/state': asks('keyring.manage', { version, to: 'retired' }),
  'POST /keys/team/{id}/export': asks('keyring.export', { passphrase: 'x'.repeat(12) }),
  'GET /keys/contacts': asks('keyring.read'),
  'POST /keys/contacts': asks('keyring.manage', { source: 'x' }),
  'POST /keys/contacts/lookup': asks('keyring.manage', { address: 'x@example.org' }),
  'GET /keys/contacts/{id}': asks('keyring.read'),
  'POST /keys/contacts/{id}/verify': asks('keyring.manage', { version, how: 'phone' }),
  'POST /keys/contacts/{id}/reject': asks('keyring.manage', { version }),
  'POST /keys/contacts/{id}/revoke': asks('keyring.manage', { version }),
  'GET /observables': asks('report.read'),
  'PATCH /observables': asks(['report.read', 'report.triage'], {
    ...ipv4,
    ignored: false,
    reason: 'x',
    version,
  }),
  'GET /observables/sightings': asks('report.read', undefined, { query: '?type=ipv4&value=192.0.2.1' }),
  'GET /observables/value': asks('report.read', undefined, { query: '?type=ipv4&value=192.0.2.1' }),
  'POST /observables/pasted': asks('report.read', { text: '192.0.2.1' }),
  'POST /observables/sightings': asks(['report.read', 'report.triage'], {
    ...ipv4,
    kind: 'seen',
    at: '2026-01-01T00:00:00Z',
    source: 'x',
  }),
  'DELETE /observables/sightings/{id}': asks('report.triage'),
  'POST /observables/enrichment': asks('report.read', { ...ipv4, outside: false }),
  'GET /observables/ignored': asks('report.read'),
  'POST /observables/ignored': asks('observables.manage', undefined, {
    body: () => ({ kind: 'domain', value: `${unique()}.example`, reason: 'x' }),
  }),
  'PATCH /observables/ignored/{id}': asks('observables.manage', { version, active: false }),
  'DELETE /observables/ignored/{id}': asks('observables.manage', undefined, { query: '?version=1' }),
  'POST /observables/exports/check': asks('report.read', { format: 'csv', clearance: 'GREEN' }),
  'POST /observables/exports': asks('report.triage', { format: 'csv', clearance: 'GREEN' }),
  'GET /incidents/{ref}/observables': asks('incident.read'),
  'POST /incidents/{ref}/observables': asks('incident.write', { values: [{ value: '192.0.2.1' }] }),
  'PATCH /incidents/{ref}/observables': asks('incident.write', { ...ipv4, version: 0 }),
  'GET /incidents/{ref}/similar': asks('incident.read'),
  'GET /inbox': asks('report.read', undefined, { query: '?view=new' }),
  'GET /search': asks('report.read', undefined, { query: '?q=x' }),
  'GET /reports': asks('report.read'),
  'POST /reports': asks('report.create', { subject: 'x' }),
  'POST /reports/phone': asks('report.create', { subject: 'x' }),
  'POST /reports/bulk': asks('report.create', undefined, { body: () => '{"subject":"x"}\n', ...ndjson }),
  'POST /reports/mail': asks('report.create', undefined, {
    body: () => `Message-ID: <${unique()}@x.example>\r\n\r\nx`,
    ...email,
  }),
  'POST /reports/xarf': asks('report.create', {}),
  'GET /reports/{ref}': asks('report.read'),
  'GET /reports/{ref}/raw': asks('report.read'),
  'GET /reports/{ref}/attachments/{sha256}': asks('report.read'),
  'GET /reports/{ref}/attachments/{sha256}/message': asks('report.read'),
  'GET /reports/{ref}/attachments/{sha256}/preview': asks('report.read'),
  'GET /reports/{ref}/attachments/{sha256}/contents': asks('report.read'),
  'POST /reports/{ref}/attachments/{sha256}/rescan': asks(['report.read', 'report.triage']),
  'POST /reports/{ref}/seal': asks('report.triage', { version, reason: 'x' }),
  'POST /reports/{ref}/unseal': asks('evidence.unseal', { version, reason: 'x' }),
  'POST /reports/{ref}/sealed/open': asks('evidence.unseal', { reason: 'x' }),
  'POST /reports/{ref}/sealed/files/{sha256}': asks('evidence.unseal', { reason: 'x' }),
  'GET /reports/{ref}/threads': asks('report.read'),
  'POST /reports/{ref}/replies': asks('message.send', { text: 'x' }),
  'GET /reports/{ref}/replies/protection': asks('message.send'),
  'POST /reports/{ref}/open-incident': asks('report.triage', { version }),
  'POST /reports/{ref}/attach': asks('report.triage', { version, incident: 'I-2026-999999' }),
  'POST /reports/{ref}/reject': asks('report.triage', { version, reason: 'spam' }),
  'POST /reports/{ref}/snooze': asks('report.triage', { version, until: null }),
  'POST /reports/{ref}/assign': asks('report.triage', { version, personId: null }),
  'POST /reports/{ref}/reopen': asks('report.triage', { version, reason: 'x' }),
  'POST /reports/{ref}/classify': asks('report.triage', { version }),
  'POST /reports/{ref}/undo': asks('report.triage'),
  'GET /incidents': asks('incident.read'),
  'POST /incidents': asks('incident.write', { title: 'x' }),
  'GET /incidents/{ref}': asks('incident.read'),
  'PATCH /incidents/{ref}': asks('incident.write', { version }),
  'POST /incidents/{ref}/transitions': asks('incident.read', { version, to: 'triaged' }),
  'POST /incidents/{ref}/severity': asks('incident.write', { version, override: null }),
  'POST /incidents/{ref}/assign': asks('incident.write', { version, personId: null }),
  'POST /incidents/{ref}/notes': asks('incident.write', { text: 'x' }),
  'POST /incidents/{ref}/tasks': asks('incident.write', { title: 'x' }),
  'PATCH /incidents/{ref}/tasks/{id}': asks('incident.write', { version }),
  'POST /incidents/{ref}/reports': asks('incident.write', { report: 'R-2026-999999' }),
  'DELETE /incidents/{ref}/reports/{reportRef}': asks('incident.write'),
  'POST /incidents/{ref}/organisations': asks('incident.write', { organisationIds: [ID] }),
  'DELETE /incidents/{ref}/organisations/{id}': asks('incident.write'),
  'GET /incidents/{ref}/timeline': asks('incident.read'),
  'GET /incidents/{ref}/merges': asks('incident.read'),
  'GET /incidents/{ref}/merge-candidates': asks('incident.read'),
  'POST /incidents/{ref}/merge-preview': asks('incident.write', { into: 'I-2026-999998' }),
  'POST /incidents/{ref}/merge': asks('incident.write', {
    version,
    into: 'I-2026-999998',
    intoVersion: version,
  }),
  'POST /incidents/{ref}/unmerge': asks('incident.write'),
  'POST /incidents/{ref}/split': asks('incident.write', { version, reports: ['R-2026-999999'] }),
  'POST /incidents/{ref}/undo': asks('incident.write'),
  'POST /bulk/reports': asks('report.triage', {
    action: 'reject',
    reason: 'spam',
    selection: { refs: ['R-2026-999999'] },
  }),
  'POST /bulk/incidents': asks('incident.write', {
    action: 'assign',
    toMe: true,
    selection: { refs: ['I-2026-999999'] },
  }),
  'GET /bulk/{id}': asks('report.read'),
  'POST /bulk/{id}/start': asks('report.read'),
  'POST /bulk/{id}/undo': asks('report.read'),
  'POST /incidents/{ref}/replies': asks('message.send', { text: 'x' }),
  'POST /incidents/{ref}/replies/preview': asks('message.send', { text: 'x' }),
  'GET /incidents/{ref}/files': asks('message.send'),
  'POST /incidents/{ref}/replies/bulk/preview': asks('message.send', { text: 'x', language: 'en' }),
  'POST /incidents/{ref}/replies/bulk': asks('message.send', {
    id: ID,
    text: 'x',
    language: 'en',
    recipients: [{ reportRef: 'R-2026-999999', lastMessageId: null, wordingKey: 'text:en' }],
  }),
  'GET /incidents/{ref}/replies/bulk/{id}': asks('message.send'),
  'POST /incidents/{ref}/replies/bulk/{id}/cancel': asks('message.send'),
};
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
    const { status } = await send(name, bearer(key));
    expect(status === 403 && name !== 'POST /people').toBe(false);
    expect(status).toBeLessThan(500);
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
