import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { type Actor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { IncidentsHttpModule } from '../../../apps/api/src/incidents/incidents-http.module.js';
import { groundOf } from '../../factories/ground.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let app: NestExpressApplication;
let base: string;
let ada: Actor & { id: string };
let actor: Actor;

beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  actor = ada;
  const module = await Test.createTestingModule({
    imports: [groundOf(world.db, world.clock), IncidentsHttpModule],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  app.set('query parser', 'simple');
  // In place of the guard, which is tested where it stands.
  app.use((request: Request, _response: Response, next: NextFunction) => {
    (request as ActorRequest).actor = actor;
    next();
  });
  prepare(app);
  await app.listen(0, '127.0.0.1');
  base = `${await app.getUrl()}/api/v1/incidents`;
});
afterAll(async () => {
  await app.close();
  await world.close();
});

type Body = Record<string, unknown> & {
  ref: string;
  version: number;
  code: string;
  items: { ref: string }[];
};

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(base + path, init);
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Body };
}

const open = async (more: object = {}) =>
  (await call('POST', '', { title: 'Phishing', rsitClass: 'fraud', rsitType: 'phishing', ...more })).body;

test('an incident goes its whole way', async () => {
  const report = await world.report({ subject: 'A strange mail' });
  const created = await call('POST', '', {
    title: 'Phishing',
    rsitClass: 'fraud',
    severity: { selection: {} },
    tlp: 'GREEN',
  });
  expect(created).toMatchObject({ status: 201, body: { state: 'open', version: 1, tlp: 'GREEN' } });
  const { ref } = created.body;
  const path = `/${ref}`;
  expect(await call('POST', `${path}/reports`, { report: report.ref })).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
  expect(await call('POST', `${path}/assign`, { version: 2, toMe: true })).toMatchObject({
    status: 200,
    body: { assignee: { name: 'Ada' } },
  });
  expect(
    await call('PATCH', path, { version: 3, title: 'Phishing against a bank', rsitType: 'phishing' }),
  ).toMatchObject({
    status: 200,
    body: { title: 'Phishing against a bank', rsitType: 'phishing' },
  });
  expect(
    await call('POST', `${path}/severity`, { version: 4, override: { level: 3, reason: 'Many customers' } }),
  ).toMatchObject({ status: 200, body: { severityLevel: 3 } });
  expect(await call('POST', `${path}/notes`, { text: 'Called the bank' })).toMatchObject({ status: 201 });
  const task = await call('POST', `${path}/tasks`, { title: 'Take it down', dueAt: '2026-12-01T12:00:00Z' });
  expect(task).toMatchObject({ status: 201, body: { state: 'open', dueAt: '2026-12-01T12:00:00.000Z' } });
  expect(
    await call('PATCH', `${path}/tasks/${String(task.body['id'])}`, {
      version: 1,
      state: 'done',
      dueAt: null,
    }),
  ).toMatchObject({ status: 200, body: { state: 'done', dueAt: null } });
  const organisation = await world.organisation('Bank');
  await call('POST', `${path}/organisations`, { organisationIds: [organisation] });
  for (const [index, to] of ['in-progress', 'contained', 'resolved', 'closed'].entries()) {
    const step = await call('POST', `${path}/transitions`, { version: 6 + index, to });
    expect(step).toMatchObject({ status: 200, body: { state: to } });
  }
  const page = await call('GET', path);
  expect(page).toMatchObject({
    status: 200,
    body: {
      ref,
      state: 'closed',
      reports: [{ ref: report.ref, subject: 'A strange mail' }],
      severity: { override: { level: 3, reason: 'Many customers' } },
      organisations: [{ name: 'Bank' }],
      nextStates: [{ to: 'in-progress', requires: ['reason'] }],
    },
  });
  expect((await call('GET', `${path}/timeline?limit=3`)).body.items).toHaveLength(3);
  expect(await call('DELETE', `${path}/organisations/${organisation}`)).toMatchObject({ status: 204 });
  expect(await call('DELETE', `${path}/reports/${report.ref}`)).toMatchObject({ status: 204 });
  const ended = await call('GET', '?active=false&limit=5');
  expect(ended.body.items.map((item) => item.ref)).toEqual([ref]);
});

test('a stale version gets 409 with what changed', async () => {
  const { ref } = await open();
  await call('PATCH', `/${ref}`, { version: 1, title: 'Second' });
  expect(await call('PATCH', `/${ref}`, { version: 1, title: 'Mine' })).toMatchObject({
    status: 409,
    body: {
      code: 'INCIDENT.STALE',
      changedBy: 'Ada',
      current: { version: 2 },
      changes: { title: { from: 'Phishing', to: 'Second' } },
    },
  });
});

test('filters of the list', async () => {
  const { ref } = await open({ assigneeId: ada.id });
  const refs = async (query: string) => (await call('GET', query)).body.items.map((item) => item.ref);
  expect(await refs('?active=true&assignee=me')).toContain(ref);
  expect(await refs('?active=true&assignee=none')).not.toContain(ref);
  expect(await refs('?state=open')).toContain(ref);
  expect(await refs('')).toContain(ref);
  expect(await refs('?active=false')).not.toContain(ref);
});

describe('bad input', () => {
  const bad: [string, string, unknown][] = [
    ['no title', '', {}],
    ['an empty title', '', { title: '' }],
    ['a title that is a number', '', { title: 7 }],
    ['an unknown field', '', { title: 'x', state: 'closed' }],
    ['a label that TLP does not have', '', { title: 'x', tlp: 'PINK' }],
    ['an assignee that is no id', '', { title: 'x', assigneeId: "' OR 1=1" }],
    ['a year 9999', '', { title: 'x', awareAt: '9999-12-31T00:00:00Z' }],
    ['a year 0', '', { title: 'x', awareAt: '0000-01-01T00:00:00Z' }],
    ['a NUL', '', { title: 'x\u0000y' }],
    ['a giant title', '', { title: 'x'.repeat(301) }],
    ['a severity of numbers', '', { title: 'x', severity: { selection: { actor: 1 } } }],
    ['a severity that is a list', '', { title: 'x', severity: { selection: ['actor'] } }],
    ['an array', '', []],
    ['a huge version', '/I-2026-000001/transitions', { version: 1e300, to: 'closed' }],
    ['a negative version', '/I-2026-000001', { version: -1, title: 'x' }],
    [
      'an override beyond the levels',
      '/I-2026-000001/severity',
      { version: 1, override: { level: 6, reason: 'x' } },
    ],
    ['an override without a reason', '/I-2026-000001/severity', { version: 1, override: { level: 1 } }],
    ['an empty note', '/I-2026-000001/notes', { text: '' }],
    [
      'a wait until the year 9999',
      '/I-2026-000001/transitions',
      { version: 1, to: 'waiting', waitingUntil: '9999-01-01T00:00:00Z' },
    ],
  ];
  test.each(bad)('%s is 400', async (_name, path, body) => {
    expect((await call('POST', path, body)).status).toBe(path.endsWith('000001') ? 404 : 400);
  });

  test.each([
    ['a class that RSIT does not have', { title: 'x', rsitClass: 'magic' }],
    ['a category that the form does not have', { title: 'x', severity: { selection: { weather: 'fine' } } }],
    ['a person who is not there', { title: 'x', assigneeId: newId() }],
  ])('%s is 422', async (_name, body) => {
    expect((await call('POST', '', body)).status).toBe(422);
  });

  test.each([
    '?limit=0',
    '?limit=201',
    '?active=maybe',
    '?state=gone',
    '?assignee=1',
    '?team=x',
    '?cursor=x',
    '?x=1',
  ])('a list with %s is 400', async (query) => {
    expect((await call('GET', query)).status).toBe(400);
  });

  test.each([
    ['an unknown reference', '/I-2026-999999'],
    ['the reference of a report', '/R-2026-000001'],
    ['SQL', "/I-2026-000001'--"],
    ['a NUL', '/%00'],
    ['a giant one', `/${'I'.repeat(5000)}`],
  ])('%s is not there', async (_name, path) => {
    expect([400, 404]).toContain((await call('GET', path)).status);
  });
});

test('a viewer reads and changes nothing', async () => {
  const { ref } = await open();
  actor = await world.person('viewer');
  try {
    expect((await call('GET', `/${ref}`)).status).toBe(200);
    const changes: [string, string, object][] = [
      ['POST', '', { title: 'x' }],
      ['PATCH', `/${ref}`, { version: 1, title: 'x' }],
      ['POST', `/${ref}/transitions`, { version: 1, to: 'in-progress' }],
      ['POST', `/${ref}/severity`, { version: 1, selection: {} }],
      ['POST', `/${ref}/assign`, { version: 1, toMe: true }],
      ['POST', `/${ref}/notes`, { text: 'x' }],
      ['POST', `/${ref}/tasks`, { title: 'x' }],
      ['POST', `/${ref}/reports`, { report: 'R-2026-000001' }],
      ['POST', `/${ref}/organisations`, { organisationIds: [] }],
      ['DELETE', `/${ref}/reports/R-2026-000001`, {}],
    ];
    for (const [method, path, body] of changes) {
      expect([path, await call(method, path, body)]).toMatchObject([
        path,
        { status: 403, body: { code: 'IDENTITY.FORBIDDEN' } },
      ]);
    }
  } finally {
    actor = ada;
  }
});
