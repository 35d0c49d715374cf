import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { type Api, apiWithKey, apiWithSession } from '../support/api.js';
import { eventually } from '../support/eventually.js';

// One word that stands in everything of the restricted case, and nowhere else.
const word = `w${randomUUID().replaceAll('-', '')}`;
const host = `${word}.insider.example`;
const sender = `src-${word}@example.org`;

let lead: Api;
let outsider: Api;
let secret: { report: string; incident: string; id: string; task: string; message: string; sha256: string };
/** Seen by everybody, with an address that stands in the secret report, too. */
let open: { report: string; incident: string };

async function person(role: string): Promise<Api> {
  const login = { email: `${randomUUID()}@example.org`, password: 'a long enough password' };
  await apiWithKey().post('/people', { ...login, name: role, roles: [role] });
  return apiWithSession(login);
}

async function handIn(body: object): Promise<string> {
  const { body: receipt } = await apiWithKey().post<{ ref: string }>('/reports', body);
  await eventually(async () => {
    const { body: report } = await lead.get<{ observables: unknown[] }>(`/reports/${receipt.ref}`);
    expect(report.observables.length).toBeGreaterThan(0);
  });
  return receipt.ref;
}

beforeAll(async () => {
  lead = await person('duty-lead');
  outsider = await person('handler');
  const content = Buffer.from(word).toString('base64');
  const report = await handIn({
    subject: `About ${word}`,
    text: `They use ${host} and 198.51.100.77`,
    from: { name: word, address: sender },
    attachments: [{ name: `${word}.txt`, content }],
  });
  const seen = await lead.get<{ version: number; attachments: { sha256: string }[] }>(`/reports/${report}`);
  const { version, attachments } = seen.body;
  const opened = await lead.post<{ incident: { ref: string } }>(`/reports/${report}/open-incident`, {
    version,
  });
  const incident = opened.body.incident.ref;
  const before = await lead.get<{ id: string; version: number }>(`/incidents/${incident}`);
  const { id } = before.body;
  await lead.patch(`/incidents/${incident}`, { version: before.body.version, restricted: true });
  const task = (await lead.post<{ id: string }>(`/incidents/${incident}/tasks`, { title: word })).body.id;
  await lead.post(`/incidents/${incident}/notes`, { text: word });
  const reply = await lead.post<{ id: string }>(`/incidents/${incident}/replies`, {
    text: word,
    reportRef: report,
  });
  secret = { report, incident, id, task, message: reply.body.id, sha256: attachments[0]!.sha256 };
  open = {
    report: await handIn({ subject: 'Another', text: 'Also 198.51.100.77' }),
    incident: (await outsider.post<{ ref: string }>('/incidents', { title: 'Mine' })).body.ref,
  };
  // The answer has left: it stands in the outbox for good.
  await eventually(async () => {
    const { body } = await lead.get<{ state: string }>(`/messages/${secret.message}`);
    expect(body.state).toBe('sent');
  }, 30_000);
}, 120_000);

test('a restricted case leaves no trace in anything that somebody outside it can read', async () => {
  const traces = [secret.report, secret.incident, secret.id, secret.task, secret.message, word];
  const places = [
    '/reports?limit=200',
    `/reports?q=${word}`,
    '/incidents?limit=200',
    `/incidents?q=${word}`,
    `/search?q=${word}`,
    `/search?q=${secret.incident}`,
    `/search?q=${secret.report}`,
    '/outbox?limit=200',
    ...['new', 'unassigned', 'mine', 'due', 'snoozed', 'machine'].map(
      (view) => `/inbox?view=${view}&limit=200`,
    ),
    `/reports/${open.report}`,
    `/observables?limit=200`,
    `/observables?q=${word}`,
    `/observables?type=domain&q=${host}`,
    `/observables/sightings?type=domain&value=${host}`,
    '/observables?type=ipv4&q=198.51.100.77',
    '/observables/sightings?type=ipv4&value=198.51.100.77',
    `/reports?message=${secret.message}`,
    `/templates?ref=${open.report}`,
  ];
  for (const place of places) {
    const { status, body } = await outsider.get(place);
    expect([place, status]).toEqual([place, 200]);
    // A search says back how the question was understood.
    const { terms: _understood, ...told } = body;
    const text = JSON.stringify(told);
    expect([place, traces.filter((trace) => text.includes(trace))]).toEqual([place, []]);
  }
});

test('and is answered like one that never was', async () => {
  for (const path of [
    `/reports/${secret.report}`,
    `/reports/${secret.report}/raw`,
    `/reports/${secret.report}/threads`,
    `/incidents/${secret.incident}`,
    `/incidents/${secret.incident}/timeline`,
    `/messages/${secret.message}`,
    `/messages/${secret.message}/raw`,
    `/reports/${secret.report}/attachments/${secret.sha256}`,
    `/reports/${open.report}/attachments/${secret.sha256}`,
  ]) {
    expect([path, (await outsider.get(path)).status]).toEqual([path, 404]);
    if (!path.includes(open.report)) expect([path, (await lead.get(path)).status]).toEqual([path, 200]);
  }
  const { report, incident, task, message } = secret;
  const version = 1;
  for (const [path, body] of [
    [`/incidents/${incident}/notes`, { text: 'x' }],
    [`/incidents/${incident}/replies`, { text: 'x' }],
    [`/incidents/${incident}/transitions`, { version, to: 'closed' }],
    [`/incidents/${incident}/assign`, { version, toMe: true }],
    [`/incidents/${incident}/severity`, { version, override: null }],
    [`/incidents/${incident}/reports`, { report: open.report }],
    [`/incidents/${open.incident}/reports`, { report }],
    [`/reports/${report}/replies`, { text: 'x' }],
    [`/reports/${report}/assign`, { version, toMe: true }],
    [`/reports/${report}/reopen`, { version, reason: 'x' }],
    [`/reports/${open.report}/attach`, { version, incident }],
    [`/reports/${open.report}/reject`, { version, reason: 'duplicate', duplicateOf: report }],
    [`/messages/${message}/cancel`, undefined],
  ] as const) {
    const answer = await outsider.post(path, body);
    expect([path, answer.status]).toEqual([path, path === `/incidents/${open.incident}/reports` ? 422 : 404]);
    expect(JSON.stringify(answer.body)).not.toContain(word);
  }
  expect((await outsider.patch(`/incidents/${incident}`, { version, title: 'x' })).status).toBe(404);
  for (const through of [incident, open.incident]) {
    const { status } = await outsider.patch(`/incidents/${through}/tasks/${task}`, {
      version,
      state: 'done',
    });
    expect(status).toBe(404);
  }
});
