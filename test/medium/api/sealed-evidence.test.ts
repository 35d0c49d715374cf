import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { QueueReply } from '@tocsin/correspondence';
import { type Actor, personActor } from '@tocsin/identity';
import { sha256Hex } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';
import sharp from 'sharp';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { ConstituencyHttpModule } from '../../../apps/api/src/constituency/constituency-http.module.js';
import { CorrespondenceHttpModule } from '../../../apps/api/src/correspondence/correspondence-http.module.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { IncidentsHttpModule } from '../../../apps/api/src/incidents/incidents-http.module.js';
import { ObservablesHttpModule } from '../../../apps/api/src/observables/observables-http.module.js';
import { TriageHttpModule } from '../../../apps/api/src/triage/triage-http.module.js';
import { groundOf } from '../../factories/ground.js';
import { TriageWorld } from '../../factories/triage-world.js';

/** Words that stand in the evidence alone; none of them may come out of the API again. */
const SECRETS = [
  'Quokkasubject',
  'quokkabody',
  'quokkahtml',
  'quokkafile',
  'quokkaform',
  'quokkafield',
  'quokkareply',
];
const CONTRACT = join(import.meta.dirname, '..', '..', '..', 'apps', 'api', 'openapi.json');

let world: TriageWorld;
let app: NestExpressApplication;
let base: string;
let lead: Actor & { id: string };
let actor: Actor;
let picture: Buffer;
let drawn = 0;

beforeAll(async () => {
  world = await TriageWorld.open();
  lead = await world.person('duty-lead', { name: 'Ada' });
  actor = lead;
  const module = await Test.createTestingModule({
    imports: [
      groundOf(world.db, world.clock, world.config),
      ConstituencyHttpModule,
      CorrespondenceHttpModule,
      IncidentsHttpModule,
      ObservablesHttpModule,
      TriageHttpModule,
    ],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  app.set('query parser', 'simple');
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

/** The bytes of an answer as text; a picture would not be found by words, so its own bytes are looked for as well. */
async function said(method: string, path: string, body?: object): Promise<{ status: number; text: string }> {
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  };
  const response = await fetch(base + path, init);
  return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString('latin1') };
}

async function evidence() {
  // Each its own: what two sealed reports hold is free when both are.
  const background = { r: (drawn += 1), g: 50, b: 90 };
  picture = await sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
  const { id, ref } = await world.report({
    subject: 'Quokkasubject in a mail',
    text: 'quokkabody, seen at https://evil.example/path',
    html: '<p>quokkahtml</p>',
    from: { name: 'Rosa', address: 'rosa@example.org' },
    form: { what: 'quokkaform' },
    fields: { note: 'quokkafield' },
    headers: { 'x-note': ['quokkafield'] },
    attachments: [
      { name: 'quokkafile.png', contentType: 'image/png', bytes: picture },
      { name: 'quokkafile.txt', contentType: 'text/plain', bytes: Buffer.from('quokkafile says 192.0.2.7') },
    ],
  });
  const [thread] = await world.query<{ token: string }>(
    `INSERT INTO correspondence.thread (id, report_id, token, subject)
     VALUES (gen_random_uuid(), $1::uuid, substr(md5($1::uuid::text), 1, 24), 'Quokkasubject in a mail') RETURNING token`,
    [id],
  );
  await world.mail(
    `From: rosa@example.org\nTo: cirt@cirt.example\nSubject: Re: Quokkasubject\nMessage-ID: <${id}@example.org>\n\nquokkareply at https://evil.example/more\n`,
    { to: [`cirt+r.${thread?.token}@cirt.example`] },
  );
  await world.work();
  const incident = await world.incident(lead);
  await said('POST', `/incidents/${incident.ref}/reports`, { report: ref });
  await world.work();
  const [message] = await world.query<{ id: string }>(
    `SELECT m.id FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1`,
    [id],
  );
  const { version } = await world.detail(lead, ref);
  return { id, ref, version, incident: incident.ref, message: message?.id ?? '', token: thread?.token };
}

/** Every GET of the contract that this application answers, with what it could be asked about the report. */
function questions(at: { ref: string; incident: string; message: string }): string[] {
  const { paths } = JSON.parse(readFileSync(CONTRACT, 'utf8')) as { paths: Record<string, { get?: object }> };
  const fill = (path: string, sha256: string) =>
    path
      .replace('/api/v1', '')
      .replace('/incidents/{ref}', `/incidents/${at.incident}`)
      .replace('/reports/{ref}', `/reports/${at.ref}`)
      .replace('/messages/{id}', `/messages/${at.message}`)
      .replace('{sha256}', sha256);
  const files = [sha256Hex(picture), sha256Hex(Buffer.from('quokkafile says 192.0.2.7'))];
  const asked = Object.entries(paths)
    .filter(([, operations]) => operations.get)
    .flatMap(([path]) => files.map((sha256) => fill(path, sha256)))
    .filter((path) => !path.includes('{'));
  const searches = SECRETS.map((word) => `/search?q=${word}`);
  const lists = [
    '/inbox?view=new',
    '/reports?q=quokkabody',
    '/reports?state=accepted',
    '/reports?message=%3Cq@example.org%3E',
  ];
  const sightings = [
    '/observables/sightings?type=url&value=https%3A%2F%2Fevil.example%2Fpath',
    '/search?q=Rosa',
  ];
  return [...new Set([...asked, ...searches, ...lists, ...sightings])];
}

/** What was searched for may be said back: as it was typed, and how it was understood. */
function withoutQuestion(text: string): string {
  const { q: _asked, terms: _understood, ...answer } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(answer);
}

test('no answer of the API holds a word of sealed evidence; before it was sealed, many did', async () => {
  const at = await evidence();
  const telling = async () => {
    const found: string[] = [];
    for (const path of questions(at)) {
      const { text } = await said('GET', path);
      const shown = path.startsWith('/search') ? withoutQuestion(text) : text;
      if (SECRETS.some((word) => shown.toLowerCase().includes(word.toLowerCase()))) found.push(path);
      if (text.includes(picture.toString('latin1')) || text.startsWith('RIFF'))
        found.push(`${path} (picture)`);
    }
    return found;
  };
  const before = await telling();
  expect(before).toContain(`/reports/${at.ref}`);
  expect(before).toContain(`/incidents/${at.incident}/timeline`);
  expect(before.length).toBeGreaterThan(8);

  const sealed = await said('POST', `/reports/${at.ref}/seal`, {
    version: at.version,
    reason: 'Shows a child',
  });
  expect(JSON.parse(sealed.text)).toMatchObject({ sealed: true, subject: '', excerpt: '' });
  expect(await telling()).toEqual([]);
  const { text } = await said('GET', `/reports/${at.ref}`);
  const view = JSON.parse(text) as Record<string, unknown>;
  expect(view).toMatchObject({
    sealed: { by: { name: 'Ada' }, reason: 'Shows a child' },
    raw: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    attachments: [{ sha256: sha256Hex(picture), name: '' }, { name: '' }],
  });
  // Identifiers stay, without a word round them.
  expect(view.observables).toContainEqual(
    expect.objectContaining({ value: 'https://evil.example/path', excerpt: '', places: [] }),
  );

  // Nor what comes after: an answer of his, examined again or not.
  await world.mail(
    `From: rosa@example.org\nTo: cirt@cirt.example\nSubject: Re: Quokkasubject\nMessage-ID: <q2@example.org>\nIn-Reply-To: <${at.id}@example.org>\n\nquokkareply again, 198.51.100.9\n`,
    { to: [`cirt+r.${at.token}@cirt.example`] },
  );
  await world.work();
  expect(await telling()).toEqual([]);

  // Nor what leaves: a quotation is refused, an answer of one's own goes.
  const reply = world.get(QueueReply);
  await expect(
    reply.execute(lead, { report: at.ref }, { text: 'Thanks.\n> quokkabody, seen at' }),
  ).rejects.toMatchObject({ code: 'RELEASE.REFUSED', extra: { reason: 'sealed' } });
  const sent = await reply.execute(lead, { report: at.ref }, { text: 'We have it, and passed it on.' });
  const [row] = await world.query<{ subject: string }>(
    `SELECT subject FROM correspondence.message WHERE id = $1`,
    [sent.id],
  );
  expect(row?.subject).not.toMatch(/quokka/i);
});

test('it is opened by the named role alone, once a reason, each look on record; a mistake is taken back', async () => {
  const at = await evidence();
  await said('POST', `/reports/${at.ref}/seal`, { version: at.version, reason: 'Shows a child' });
  const again = await said('POST', `/reports/${at.ref}/seal`, { version: at.version + 1, reason: 'x' });
  expect(again.status).toBe(409);
  for (const role of ['duty-lead', 'administrator', 'auditor', 'handler'] as const) {
    actor = await world.person(role);
    expect((await said('POST', `/reports/${at.ref}/sealed/open`, { reason: 'x' })).status).toBe(403);
    expect(
      (await said('POST', `/reports/${at.ref}/unseal`, { version: at.version + 1, reason: 'x' })).status,
    ).toBe(403);
  }
  const { id } = await world.person('viewer', { name: 'Noor' });
  actor = personActor({ id, name: 'Noor', roles: ['handler', 'duty-lead', 'child-protection'], teamIds: [] });
  expect((await said('POST', `/reports/${at.ref}/sealed/open`, { reason: '' })).status).toBe(400);
  const opened = await said('POST', `/reports/${at.ref}/sealed/open`, { reason: 'The hotline asks' });
  expect(opened.text).toContain('quokkabody');
  expect(opened.text).toContain('quokkareply');
  const sha256 = sha256Hex(picture);
  const file = await said('POST', `/reports/${at.ref}/sealed/files/${sha256}`, { reason: 'For the police' });
  expect(file.text.slice(0, 2)).toBe('PK');
  expect(file.text).not.toContain(picture.toString('latin1'));
  // The same bytes in another report are as sealed as these.
  const other = await world.report({
    attachments: [{ name: 'x.png', contentType: 'image/png', bytes: picture }],
  });
  expect((await said('GET', `/reports/${other.ref}/attachments/${sha256}`)).status).toBe(403);
  expect((await said('GET', `/reports/${other.ref}/attachments/${sha256}/preview`)).status).toBe(403);

  const { version } = await world.detail(actor, at.ref);
  await said('POST', `/reports/${at.ref}/unseal`, { version, reason: 'It is a cartoon' });
  await world.work();
  expect((await said('GET', `/reports/${at.ref}`)).text).toContain('quokkabody');
  expect((await said('GET', `/search?q=quokkabody`)).text).toContain(at.ref);
  expect((await said('GET', `/reports/${other.ref}/attachments/${sha256}`)).status).toBe(200);
  const lines = (await world.record(at.id)).filter(({ action }) => action.startsWith('evidence.'));
  expect(lines.map(({ action, actor: by, reason }) => [action, by, reason])).toEqual([
    ['evidence.sealed', 'Ada', 'Shows a child'],
    ['evidence.looked-at', 'Noor', 'The hotline asks'],
    ['evidence.looked-at', 'Noor', 'For the police'],
    ['evidence.unsealed', 'Noor', 'It is a cartoon'],
  ]);
  actor = lead;
});

test('what a machine reports as child abuse is sealed before anybody could see it', async () => {
  const { ref, id } = await world.report({
    subject: 'Quokkasubject',
    text: 'quokkabody https://evil.example/seen',
    fields: { childProtection: true },
    attachments: [
      { name: 'quokkafile.png', contentType: 'image/png', bytes: Buffer.concat([picture, Buffer.from('1')]) },
    ],
  });
  const view = await world.detail(lead, ref);
  expect(view).toMatchObject({ sealed: { by: null }, subject: '', text: '', attachments: [{ name: '' }] });
  const made = await world.query(
    `SELECT FROM intake.file_preview p JOIN intake.attachment a USING (sha256) WHERE a.report_id = $1`,
    [id],
  );
  expect(made).toEqual([]);
  const excerpts = await world.query(
    `SELECT excerpt, place FROM observables.sighting WHERE subject_id = $1 AND excerpt <> ''`,
    [id],
  );
  expect(excerpts).toEqual([]);
  const [indexed] = await world.query<{ words: string }>(
    `SELECT search::text AS words FROM intake.report WHERE id = $1`,
    [id],
  );
  expect(indexed?.words).not.toMatch(/quokka/i);
  const opened = await said('POST', `/reports/${ref}/open-incident`, {
    version: view.version,
    rsitClass: 'abusive-content',
  });
  const incident = await said(
    'GET',
    `/incidents/${(JSON.parse(opened.text) as { incident: { ref: string } }).incident.ref}`,
  );
  expect(incident.status).toBe(200);
  expect(opened.text + incident.text).not.toMatch(/quokka/i);
});
