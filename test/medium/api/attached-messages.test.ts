import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { ChangeFields, IncidentDetail } from '@tocsin/incidents';
import { ListReports, OpenIncidentFromReport } from '@tocsin/triage';
import { type NextFunction, type Request, type Response } from 'express';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { CorrespondenceHttpModule } from '../../../apps/api/src/correspondence/correspondence-http.module.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { IncidentsHttpModule } from '../../../apps/api/src/incidents/incidents-http.module.js';
import { TriageHttpModule } from '../../../apps/api/src/triage/triage-http.module.js';
import { groundOf } from '../../factories/ground.js';
import { TriageWorld } from '../../factories/triage-world.js';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'mail', name));

let world: TriageWorld;
let app: NestExpressApplication;
let base: string;
let lead: Actor & { id: string };
let actor: Actor;

beforeAll(async () => {
  world = await TriageWorld.open();
  lead = await world.person('duty-lead', { name: 'Ada' });
  actor = lead;
  const module = await Test.createTestingModule({
    imports: [
      groundOf(world.db, world.clock, world.config),
      CorrespondenceHttpModule,
      IncidentsHttpModule,
      TriageHttpModule,
    ],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
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

interface Attachment {
  name: string;
  sha256: string;
  unpackedFrom: string | null;
}
interface Answer {
  code?: string;
  ref: string;
  text: string;
  folds: { from: number; to: number; kind: string }[];
  originals: object[];
  attachments: Attachment[];
  threads: { messages: Answer[] }[];
  timeline: { items: (Answer & { kind: string; message: Answer | null })[] };
}

async function get(path: string): Promise<{ status: number; body: Answer }> {
  const response = await fetch(base + path);
  return { status: response.status, body: (await response.json()) as Answer };
}

async function report(raw: Buffer): Promise<Answer> {
  const id = await world.mail(raw);
  expect(await world.work()).toEqual([]);
  const { items } = await world.get(ListReports).execute(lead, { message: id, limit: 1 });
  return (await get(`/reports/${items[0]?.ref ?? ''}`)).body;
}

const lure = {
  origin: 'attached',
  from: 'service@bank.example <notice@evil.example>',
  subject: 'Your account is locked',
  messageId: '<lure-1@evil.example>',
};

test('a mail that was saved from Outlook is offered as evidence and can be read in place', async () => {
  const { ref, originals, attachments, text, folds } = await report(fixture('outlook-message.eml'));
  expect(originals).toEqual([expect.objectContaining(lure)]);
  expect(folds.map(({ from, to, kind }) => [kind, text.slice(from, to)])).toEqual([
    ['signature', '-- \nOmar Haddad\nExample Bank'],
  ]);
  const { status, body } = await get(`/reports/${ref}/attachments/${attachments[0]!.sha256}/message`);
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({
      subject: 'Your account is locked',
      from: { name: 'service@bank.example', address: 'notice@evil.example' },
      replyTo: [{ name: '', address: 'collect@drop.example' }],
      date: '2026-03-03T08:55:00.000Z',
      text: expect.stringContaining('https://login-bank.example/unlock'),
      attachments: [expect.objectContaining({ name: 'account.html', contentType: 'text/html' })],
      problems: [
        expect.objectContaining({ code: 'name-shows-other-address' }),
        expect.objectContaining({ code: 'reply-to-other-domain' }),
      ],
    }),
  ]);
  expect(body.attachments[0]).not.toHaveProperty('content');
});

test('what was packed says out of what; a file that is no mail is none', async () => {
  const { ref, attachments, text } = await report(fixture('outlook-packed.eml'));
  expect(text).toContain('The host 192.0.2.77');
  expect(attachments.map(({ name, unpackedFrom }) => [name, unpackedFrom])).toEqual([
    ['winmail.dat', null],
    ['proxy log.csv', 'winmail.dat'],
  ]);
  const read = (sha256: string) => get(`/reports/${ref}/attachments/${sha256}/message`);
  expect((await read(attachments[0]!.sha256)).body.text).toContain('The host 192.0.2.77');
  expect(await read(attachments[1]!.sha256)).toMatchObject({
    status: 404,
    body: { code: 'INTAKE.NO_MESSAGE' },
  });
  expect((await read('a'.repeat(64))).status).toBe(404);
});

test('the rules of a download hold: another report, a restricted case, an infected file', async () => {
  const first = await report(fixture('uuencoded-and-invited.eml'));
  const inner = first.attachments.find(({ name }) => name === 'Locked.eml')!.sha256;
  const path = `/reports/${first.ref}/attachments/${inner}/message`;
  expect((await get(path)).body).toMatchObject({
    subject: 'Locked',
    text: 'Unlock at https://evil.example/',
  });
  const other = await report(fixture('forwarded-inline.eml'));
  expect((await get(`/reports/${other.ref}/attachments/${inner}/message`)).status).toBe(404);

  await world.query(
    `INSERT INTO intake.file_verdict (sha256, state, asked_at) VALUES ($1, 'infected', now())
     ON CONFLICT (sha256) DO UPDATE SET state = 'infected'`,
    [inner],
  );
  actor = await world.person('viewer');
  expect((await get(path)).status).toBe(403);
  actor = lead;
  expect((await get(path)).status).toBe(200);

  const { incident } = await world.get(OpenIncidentFromReport).execute(lead, first.ref, { version: 1 });
  const { version } = await world.get(IncidentDetail).execute(lead, incident.ref);
  await world.get(ChangeFields).execute(lead, incident.ref, { version, restricted: true });
  actor = await world.person('handler', { name: 'Outsider' });
  expect((await get(path)).status).toBe(404);
  actor = lead;
});

test('in a conversation: the message of a reply is read, and its quotation folds everywhere', async () => {
  const start = await report(
    Buffer.from('From: rosa@example.net\r\nSubject: Help\r\n\r\nA strange mail.\r\n'),
  );
  const question = await world.get(QueueReply).execute(lead, { report: start.ref }, { text: 'Which mail?' });
  const [mine] = await world.query<{ id: string }>(
    `SELECT message_id AS id FROM correspondence.message WHERE id = $1`,
    [question.id],
  );
  const saved = fixture('outlook-message.eml').toString('latin1');
  const reply = saved
    .replace(/^From:.*$/m, 'From: rosa@example.net')
    .replace(/^Message-ID:.*$/m, `Message-ID: <reply@example.net>\r\nIn-Reply-To: ${mine!.id}`)
    .replace('-- \r\n', 'On Monday, CIRT wrote:\r\n> Which mail?\r\n\r\n-- \r\n');
  await world.mail(Buffer.from(reply, 'latin1'), { from: 'rosa@example.net' });
  expect(await world.work()).toEqual([]);
  const { version } = await world.detail(lead, start.ref);
  const { incident } = await world.get(OpenIncidentFromReport).execute(lead, start.ref, { version });
  const { body } = await get(`/incidents/${incident.ref}`);
  const message = body.threads[0]!.messages.at(-1)! as Answer & { id: string };
  const kinds = ({ text, folds }: Answer) => folds.map(({ from, to, kind }) => [kind, text.slice(from, to)]);
  const expected = [
    ['quote', 'On Monday, CIRT wrote:\n> Which mail?\n'],
    ['signature', '-- \nOmar Haddad\nExample Bank'],
  ];
  expect(kinds(message)).toEqual(expected);
  expect(message.originals).toEqual([expect.objectContaining(lure)]);
  const line = body.timeline.items.find(({ kind, text }) => kind === 'message' && text.includes('wrote'))!;
  expect([kinds(line), kinds(line.message!)]).toEqual([expected, expected]);
  expect(kinds((await get(`/messages/${message.id}`)).body)).toEqual(expected);
  const read = await get(`/messages/${message.id}/attachments/${message.attachments[0]!.sha256}/message`);
  expect(read).toMatchObject({ status: 200, body: { subject: 'Your account is locked' } });
  expect((await get(`/messages/${message.id}/attachments/${'a'.repeat(64)}/message`)).status).toBe(404);
});
