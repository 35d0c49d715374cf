/** Answers as they are written at a case: a template of the site's own, files, and one word to all reporters. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseMail, type ParsedMail } from '@tocsin/mail';
import { type Api, apiWithSession } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { sendMail } from '../support/send-mail.js';
import { runningSystem } from '../support/system.js';

const { smtp, outbox } = runningSystem();
const word = `numbat${Date.now().toString(36)}`;
const WRITERS = {
  en: 'We have received mails that ask for the password of our users, please have a look at this for us.',
  fr: 'Nous avons reçu des courriels qui demandent le mot de passe de nos clients. Que faire ? Merci pour votre aide.',
  ru: 'Здравствуйте, мы получили фишинговое письмо от неизвестного адреса.',
  de: 'Wir haben eine E-Mail erhalten, die nach der PIN fragt. Bitte helfen Sie uns mit der Analyse und dem Bericht.',
};
const addressOf = (language: string) => `${language}.${word}@example.org`;

interface Recipient {
  reportRef: string;
  lastMessageId: string | null;
  wordingKey: string;
  wording: { match: string };
  state: string;
  to: { address: string } | null;
}

let api: Api;
let incident: string;
const refs = new Map<string, string>();

async function receive(language: string, text: string): Promise<string> {
  const from = addressOf(language);
  const headers = [
    `From: ${from}`,
    'To: cirt@cirt.example',
    `Subject: Phishing ${word}`,
    `Message-ID: <${language}.${word}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  const message = await sendMail(`${headers.join('\r\n')}\r\n\r\n${text}\r\n`, { ...smtp, from });
  return eventually(async () => {
    const { body } = await api.get<{ items: { ref: string }[] }>(`/reports?message=${message}`);
    const ref = body.items[0]?.ref;
    if (!ref) throw new Error(`no report of ${from} yet`);
    return ref;
  });
}

/** What a reporter got that a person wrote. */
async function answersTo(address: string): Promise<ParsedMail[]> {
  const files = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(files.sort().map((name) => parseMail(readFileSync(join(outbox, name)))));
  return mails
    .filter((mail) => !mail.automatic && mail.to.some((to) => to.address === address))
    .map((mail) => ({ ...mail, attachments: mail.attachments.filter(isNoSignature) }));
}

/** The system is shared: another story may have given the team a key, and mail is then signed. */
const isNoSignature = ({ contentType }: { contentType: string }) =>
  !/^application\/(?:pgp|(?:x-)?pkcs7)-signature$/.test(contentType);

beforeAll(async () => {
  api = await apiWithSession();
  for (const [language, text] of Object.entries(WRITERS)) refs.set(language, await receive(language, text));
  for (const ref of refs.values()) {
    const { version } = await eventually(async () => {
      const { body } = await api.get<{ version: number; examinedAt: string | null }>(`/reports/${ref}`);
      if (body.examinedAt === null) throw new Error(`${ref} is not examined yet`);
      return body;
    });
    if (incident) await api.post(`/reports/${ref}/attach`, { version, incident });
    else {
      const path = `/reports/${ref}/open-incident`;
      const { body } = await api.post<{ incident: { ref: string } }>(path, { version });
      incident = body.incident.ref;
    }
  }
});
afterAll(async () => {
  const { body } = await api.get<{ version: number }>('/template-texts/accepted/ru');
  if (body.version > 0) await api.post('/template-texts/accepted/ru/revert', { version: body.version });
});

it('an answer takes a fresh file along, which can be chosen for the next one', async () => {
  const send = (reply: object, ...files: [string, string][]) => {
    const form = new FormData();
    form.set('reply', JSON.stringify({ text: 'See the file.', reportRef: refs.get('en'), ...reply }));
    for (const [name, content] of files)
      form.append('files', new Blob([content], { type: 'text/plain' }), name);
    return api.post<{ attachments: { name: string }[] }>(`/incidents/${incident}/replies`, form);
  };
  const first = await send({}, ['../été.txt', 'what to do']);
  expect(first).toMatchObject({ status: 201, body: { attachments: [{ name: 'été.txt' }] } });
  const { body: files } = await api.get<{ id: string; name: string; ours: boolean }[]>(
    `/incidents/${incident}/files`,
  );
  expect(files).toMatchObject([{ name: 'été.txt', ours: true }]);
  expect((await send({ attach: [files[0]!.id] })).body.attachments).toHaveLength(1);
  expect((await send({ attach: [randomUUID()] })).status).toBe(422);
  expect((await send({ text: '' })).status).toBe(400);
  expect(
    (await send({}, ...Array.from({ length: 12 }, (_, n) => [`${n}`, 'x'] as [string, string]))).status,
  ).toBe(413);
  await eventually(async () => {
    const mails = await answersTo(addressOf('en'));
    const sent = mails.flatMap(({ attachments }) =>
      attachments.map(({ name, content }) => [name, content.toString()]),
    );
    expect(sent).toEqual([
      ['été.txt', 'what to do'],
      ['été.txt', 'what to do'],
    ]);
  });
});

it('a template that the site rewrites is what its readers get; a stale or faulty one is refused', async () => {
  const path = '/template-texts/accepted/ru';
  const { body: before } = await api.get<{ version: number }>(path);
  const wording = { subject: 'Работаем', text: `Номер {{reference}}, телефон {{phone}}. ${word}` };
  const call = (body: object) => api.put(path, { ...wording, version: before.version, ...body });
  expect(await call({ text: '{{code}}' })).toMatchObject({
    status: 422,
    body: { code: 'CORRESPONDENCE.TEXT_REFUSED' },
  });
  expect((await call({})).status).toBe(200);
  expect((await call({})).status).toBe(409);
  const { body: shown } = await api.get<{ text: string; changed: boolean }[]>(
    `/templates?name=accepted&ref=${refs.get('ru')}`,
  );
  expect(shown[0]).toMatchObject({ changed: true, text: expect.stringContaining(word) });
});

it('one word reaches all reporters, each by himself, in his own language or by consent', async () => {
  const words = {
    text: `All is well, {{reference}}, ${word}.`,
    language: 'en',
    template: 'accepted',
    tlp: 'GREEN',
  };
  const preview = await api.post<{ recipients: Recipient[] }>(
    `/incidents/${incident}/replies/bulk/preview`,
    words,
  );
  const ready = preview.body.recipients.filter(({ state }) => state === 'ready');
  const wordingOf = (language: string) => ready.find(({ reportRef }) => reportRef === refs.get(language));
  expect(wordingOf('en')).toMatchObject({ wordingKey: 'text:en', wording: { match: 'same' } });
  expect(wordingOf('fr')).toMatchObject({ wordingKey: 'template:fr', wording: { match: 'same' } });
  expect(wordingOf('ru')).toMatchObject({ wordingKey: 'template:ru', wording: { match: 'same' } });
  expect(wordingOf('de')).toMatchObject({ wordingKey: 'text:en', wording: { match: 'other' } });
  const recipients = ready
    .filter(({ wording }) => wording.match === 'same')
    .map(({ reportRef, lastMessageId, wordingKey }) => ({ reportRef, lastMessageId, wordingKey }));
  const order = { ...words, id: randomUUID(), recipients };
  const sent = await Promise.all([1, 2, 3].map(() => api.post(`/incidents/${incident}/replies/bulk`, order)));
  expect(sent.map(({ status }) => status)).toEqual([202, 202, 202]);
  await eventually(async () => {
    const { body } = await api.get<{ items: { messageState: string }[] }>(
      `/incidents/${incident}/replies/bulk/${order.id}`,
    );
    expect(body.items.map(({ messageState }) => messageState)).toEqual(['sent', 'sent', 'sent']);
  });
  for (const language of ['en', 'fr', 'ru']) {
    const mails = (await answersTo(addressOf(language))).filter(
      ({ attachments }) => attachments.length === 0,
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.to).toHaveLength(1);
    expect(mails[0]!.text).toContain(refs.get(language)!);
    expect(mails[0]!.text).toMatch(/^TLP:GREEN/);
    for (const [other, ref] of refs) if (other !== language) expect(mails[0]!.text).not.toContain(ref);
  }
  expect((await answersTo(addressOf('ru')))[0]!.text).toContain(word);
  expect(await answersTo(addressOf('de'))).toEqual([]);
});
