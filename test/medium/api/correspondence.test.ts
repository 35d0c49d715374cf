import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { MailCarrier } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { CorrespondenceHttpModule } from '../../../apps/api/src/correspondence/correspondence-http.module.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let app: NestExpressApplication;
let base: string;
let actor: Actor;

beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  actor = await world.person('duty-lead');
  const module = await Test.createTestingModule({
    imports: [world.ground(), CorrespondenceHttpModule],
  })
    .overrideProvider(MailCarrier)
    .useValue(world.carrier)
    .compile();
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

type Body = Record<string, unknown> & { id: string; items: { id: string }[]; lastMessageId: string | null };

async function call(method: string, path: string, body?: unknown) {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(base + path, init);
  const text = await response.text();
  const isJson = /json/u.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as Body,
  };
}

test('a reply from the case: held, seen in the outbox, sent, read with its bytes', async () => {
  const report = await world.report();
  const incident = await world.incident([report]);
  const reply = await call('POST', `/incidents/${incident.ref}/replies`, {
    text: 'Keep it.',
    reportRef: report.ref,
  });
  expect(reply).toMatchObject({
    status: 201,
    body: { state: 'held', to: [{ address: report.from }], text: 'Keep it.' },
  });
  const { id } = reply.body;
  const outbox = await call('GET', '/outbox?state=held&limit=200');
  expect(outbox.body.items).toContainEqual(
    expect.objectContaining({ id, report: report.ref, incident: incident.ref }),
  );
  expect((await call('GET', `/messages/${id}/raw`)).status).toBe(404);
  world.clock.forward(1);
  await world.work();
  expect(await call('GET', `/messages/${id}`)).toMatchObject({
    status: 200,
    body: { state: 'sent', raw: expect.stringContaining(`[${report.ref}]`) },
  });
  const raw = await call('GET', `/messages/${id}/raw`);
  expect(raw.headers.get('content-type')).toMatch(/^message\/rfc822/);
  expect(raw.headers.get('content-disposition')).toContain(`attachment; filename="${id}.eml"`);
  expect(await call('POST', `/messages/${id}/cancel`)).toMatchObject({
    status: 409,
    body: { code: 'CORRESPONDENCE.NOT_HELD' },
  });
  expect(await call('POST', `/messages/${id}/retry`)).toMatchObject({ status: 409 });
});

test('a reply past something new: 409 with what was said, and taking back hands the text out', async () => {
  const report = await world.report();
  const first = await call('POST', `/reports/${report.ref}/replies`, { text: 'One.', lastMessageId: null });
  const second = await call('POST', `/reports/${report.ref}/replies`, { text: 'Two.', lastMessageId: null });
  expect(second).toMatchObject({
    status: 409,
    body: { code: 'CORRESPONDENCE.STALE', lastMessageId: first.body.id, messages: [{ text: 'One.' }] },
  });
  expect(await call('POST', `/messages/${first.body.id}/cancel`)).toMatchObject({
    status: 200,
    body: { state: 'cancelled', text: 'One.' },
  });
  expect(await call('GET', `/reports/${report.ref}/threads`)).toMatchObject({
    body: [{ reportRef: report.ref, messages: [{ state: 'cancelled' }] }],
  });
});

test('texts to start from', async () => {
  const report = await world.report({ language: 'fr' });
  expect(await call('GET', `/templates?name=accepted&ref=${report.ref}`)).toMatchObject({
    status: 200,
    body: [{ locale: 'fr', fallback: false, text: expect.stringContaining(report.ref) }],
  });
});

describe('bad input', () => {
  test.each([
    [{}],
    [{ text: '' }],
    [{ text: ' \n ' }],
    [{ text: 'x'.repeat(20_001) }],
    [{ text: 'NUL \u0000' }],
    [{ text: 5 }],
    [{ text: 'x', lastMessageId: 'newest' }],
    [{ text: 'x', tlp: 'WHITE' }],
    [{ text: 'x', to: ['a@example.org\r\nBcc: b@example.org'] }],
    [{ text: 'x', to: [] }],
    [{ text: 'x', subject: 'mine' }],
    [{ text: 'x', channel: 'fax' }],
  ])('%j is refused', async (body) => {
    const report = await world.report();
    expect((await call('POST', `/reports/${report.ref}/replies`, body)).status).toBe(400);
  });

  test.each([
    ['GET', '/messages/1', 400],
    ['GET', `/messages/${newId()}`, 404],
    ['GET', '/outbox?state=lost', 400],
    ['GET', '/outbox?cursor=x', 400],
    ['GET', `/outbox?cursor=${Buffer.from('["infinity","x"]').toString('base64url')}`, 422],
    ['GET', '/templates?locale=../../etc', 400],
    ['POST', `/messages/${newId()}/cancel`, 404],
    ['GET', "/reports/R-2026-1'--/threads", 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    expect((await call(method, path)).status).toBe(status);
  });

  test('an unknown report, and a right that is missing', async () => {
    expect((await call('POST', '/reports/R-2026-999999/replies', { text: 'x' })).status).toBe(404);
    expect((await call('POST', '/incidents/I-2026-999999/replies', { text: 'x' })).status).toBe(404);
    const before = actor;
    actor = await world.person('viewer');
    const report = await world.report();
    expect(await call('POST', `/reports/${report.ref}/replies`, { text: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'IDENTITY.FORBIDDEN', right: 'message.send' },
    });
    expect((await call('GET', '/outbox')).status).toBe(403);
    actor = before;
  });
});
