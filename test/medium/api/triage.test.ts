import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { type Actor } from '@tocsin/identity';
import { sha256Hex } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { TriageHttpModule } from '../../../apps/api/src/triage/triage-http.module.js';
import { eml } from '../../factories/correspondence-world.js';
import { groundOf } from '../../factories/ground.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let app: NestExpressApplication;
let base: string;
let actor: Actor;

beforeAll(async () => {
  world = await TriageWorld.open();
  actor = await world.person('handler', { name: 'Ada' });
  const module = await Test.createTestingModule({
    imports: [groundOf(world.db, world.clock, world.config), TriageHttpModule],
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
  base = `${await app.getUrl()}/api/v1`;
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
  return { status: response.status, body: (await response.json()) as Body };
}
const get = (path: string) => call('GET', path);
const post = (path: string, body: unknown) => call('POST', path, body);

test('a mail is found by the id of the 250, read, taken and undone', async () => {
  const raw = eml(
    { From: 'Rosa <rosa@example.org>', Subject: 'Phishing', 'Message-ID': '<a@example.org>' },
    'hxxp://evil[.]example',
  );
  const id = await world.mail(raw);
  await world.work();
  const { body: list } = await get(`/reports?message=${id}`);
  const ref = list.items[0]!.ref;
  const { body: report } = await get(`/reports/${ref}`);
  expect(report).toMatchObject({
    ref,
    channel: 'email',
    state: 'received',
    kind: 'human',
    subject: 'Phishing',
    from: { name: 'Rosa', address: 'rosa@example.org' },
    to: [{ name: null, address: 'cirt@cirt.example' }],
    messageId: '<a@example.org>',
    date: null,
    attachments: [],
    incidents: [],
    problems: [],
  });
  expect(report.observables).toContainEqual(
    expect.objectContaining({ type: 'domain', value: 'evil.example' }),
  );
  const bytes = Buffer.from(await (await fetch(`${base}/reports/${ref}/raw`)).arrayBuffer());
  expect(bytes.toString()).toBe(raw);

  const inbox = await get('/inbox?view=new');
  expect(inbox.body.items.map((row) => row.ref)).toContain(ref);
  expect(inbox.body).toMatchObject({ counts: { new: 1, unassigned: 1, mine: 0, machine: 0 }, next: null });
  const opened = await post(`/reports/${ref}/open-incident`, { version: 1 });
  expect(opened).toMatchObject({ status: 200, body: { report: { ref, state: 'accepted', version: 2 } } });
  const stale = await post(`/reports/${ref}/reject`, { version: 1, reason: 'spam' });
  expect(stale).toMatchObject({
    status: 409,
    body: { code: 'TRIAGE.STALE', changedBy: 'Ada', current: { version: 2 } },
  });
  expect(await post(`/reports/${ref}/undo`, {})).toMatchObject({ status: 200, body: { state: 'received' } });
  expect((await get(`/search?q=evil.example`)).body.items).toMatchObject([{ kind: 'report', ref }]);
});

test('files are saved, never shown, whatever they call themselves', async () => {
  const page = Buffer.from('alert(1), as a text');
  const { ref } = await world.report({
    attachments: [{ name: 'Rechnung "für" Ähm.txt', contentType: 'text/html', bytes: page }],
  });
  const response = await fetch(`${base}/reports/${ref}/attachments/${sha256Hex(page)}`);
  expect(Buffer.from(await response.arrayBuffer()).equals(page)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="Rechnung _f_r_ _hm.txt"; filename*=UTF-8''Rechnung%20%22f%C3%BCr%22%20%C3%84hm.txt`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  const raw = await fetch(`${base}/reports/${ref}/raw`);
  expect(raw.headers.get('content-type')).toBe('application/octet-stream');
  expect((await get(`/reports/${ref}/attachments/${'0'.repeat(64)}`)).status).toBe(404);
});

describe('refused', () => {
  test.each([
    '/inbox?view=all',
    '/inbox?limit=201',
    '/inbox?limit=0',
    '/inbox?cursor=nonsense',
    '/inbox?sort=desc',
    '/reports?state=lost',
    '/reports?since=0000-01-01T00:00:00Z',
    '/reports?until=9999-12-31T23:59:59Z',
    '/reports?assignee=ada',
    `/reports?q=${'x'.repeat(501)}`,
    '/reports?cursor=WyJ4Il0',
    '/search',
    '/search?q=%00',
  ])('GET %s', async (path) => {
    const { status } = await get(path);
    expect([400, 422]).toContain(status);
  });

  test.each<[string, unknown]>([
    ['reject', { version: 1, reason: 'bored' }],
    ['reject', { reason: 'spam' }],
    ['reject', { version: '1', reason: 'spam' }],
    ['reject', { version: 1, reason: 'spam', extra: true }],
    ['reject', { version: 1e300, reason: 'spam' }],
    ['snooze', { version: 1, until: 'tomorrow' }],
    ['snooze', { version: 1 }],
    ['snooze', { version: 1, until: '0000-01-01T00:00:00Z' }],
    ['assign', { version: 1, personId: 'ada' }],
    ['assign', { version: 1 }],
    ['classify', { version: 1, priority: 6 }],
    ['classify', { version: 1, tlp: 'PINK' }],
    ['classify', { version: 1 }],
    ['attach', { version: 1, incident: '' }],
    ['attach', { version: 1, incident: { $ne: null } }],
    ['reopen', { version: 1, reason: '' }],
    ['open-incident', { version: 1, rsitClass: 'magic' }],
    ['open-incident', { version: 1, severity: { selection: { magic: 'yes' } } }],
    ['open-incident', { version: 1, title: 'NUL \u0000' }],
    ['open-incident', { version: 1, title: 'half \ud800' }],
  ])('POST %s %j', async (path, body) => {
    const { ref } = await world.report();
    const { status, body: problem } = await post(`/reports/${ref}/${path}`, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(problem.code).toEqual(expect.any(String));
    expect((await get(`/reports/${ref}`)).body).toMatchObject({ state: 'received', version: 1 });
  });

  test('references that are none: not found, without a trace of why', async () => {
    for (const ref of [
      'R-2026-999999',
      'x',
      "R-2026-000001'--",
      encodeURIComponent('../../etc/passwd'),
      'R-2026-%00',
    ]) {
      expect((await get(`/reports/${ref}`)).status).toBeGreaterThanOrEqual(400);
      expect((await get(`/reports/${ref}/raw`)).status).toBeGreaterThanOrEqual(400);
      const { status } = await post(`/reports/${ref}/undo`, {});
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });
});
