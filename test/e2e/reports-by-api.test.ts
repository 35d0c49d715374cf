import { describe, expect, it } from '@jest/globals';
import { type Api, apiWithKey, apiWithSession } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { runningSystem } from '../support/system.js';

const api: Api = apiWithKey();
const JSON_TYPE = { 'content-type': 'application/json' };
const NDJSON = { 'content-type': 'application/x-ndjson' };

interface Receipt {
  ref: string;
  duplicate: boolean;
}

interface Report {
  attachments: { name: string }[];
  observables: { type: string; value: string }[];
}

interface LineResult {
  line: number;
  ref?: string;
  error?: { errors: string[] };
}

const read = (ref: string) => api.get<Report>(`/reports/${ref}`);

describe('a report by API', () => {
  it('gets its reference at once and is examined soon after', async () => {
    const content = Buffer.from('hi').toString('base64');
    const { status, body } = await api.post<Receipt>('/reports', {
      subject: 'Fake bank page',
      text: 'Seen at hxxps://login[.]evil[.]example/pay from 192[.]0[.]2[.]77',
      from: { name: 'Noor', address: 'Noor@Example.org' },
      attachments: [{ name: '../../evil.txt', contentType: 'text/plain', content }],
    });
    expect(status).toBe(201);
    expect(body.ref).toMatch(/^R-\d{4}-\d{6}$/u);
    const report = await eventually(async () => {
      const answer = await read(body.ref);
      expect(answer.body.observables.length).toBeGreaterThan(0);
      return answer.body;
    });
    expect(report).toMatchObject({
      channel: 'api',
      subject: 'Fake bank page',
      from: { name: 'Noor', address: 'noor@example.org' },
      attachments: [{ name: 'evil.txt', contentType: 'text/plain', size: 2 }],
    });
    expect(report.observables).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'ipv4', value: '192.0.2.77' }),
        expect.objectContaining({ type: 'url', value: 'https://login.evil.example/pay' }),
      ]),
    );
  });

  it('is kept byte for byte', async () => {
    const raw = '{ "subject" : "spaces  and \\u00e9" ,\n"text":"kept" }';
    const { body } = await api.post<Receipt>('/reports', raw, JSON_TYPE);
    const { api: address, apiKey } = runningSystem();
    const answer = await fetch(`${address}/api/v1/reports/${body.ref}/raw`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(raw);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/u);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('comes as multipart too, with files', async () => {
    const form = new FormData();
    form.set('subject', 'By form-data');
    form.set('from.address', 'clerk@example.org');
    form.append('files', new Blob(['%PDF-']), 'تقرير.pdf');
    const { status, body } = await api.post<Receipt>('/reports', form);
    expect(status).toBe(201);
    expect((await read(body.ref)).body.attachments[0]?.name).toBe('تقرير.pdf');
  });

  it('is one report per Idempotency-Key, and another body under it is refused', async () => {
    const key = { 'idempotency-key': `e2e-${Date.now()}` };
    const first = await api.post<Receipt>('/reports', { subject: 'Once' }, key);
    const again = await api.post<Receipt>('/reports', { subject: 'Once' }, key);
    const other = await api.post<{ code: string }>('/reports', { subject: 'Twice' }, key);
    expect(again.body).toMatchObject({ ref: first.body.ref, duplicate: true });
    expect(other).toMatchObject({ status: 422, body: { code: 'PLATFORM.IDEMPOTENCY_MISMATCH' } });
  });

  it('can be taken by phone by an analyst', async () => {
    const analyst = await apiWithSession();
    const from = { name: 'A caller' };
    const call = { text: 'The caller lost his account.', phone: '+1 555 0199', from };
    const { status, body } = await analyst.post<Receipt>('/reports/phone', call);
    expect(status).toBe(201);
    expect((await read(body.ref)).body).toMatchObject({
      channel: 'phone',
      subject: 'The caller lost his account.',
      from: { name: 'A caller', address: null },
    });
  });
});

describe('what cannot be taken', () => {
  const nested = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  it.each([
    ['a NUL', '{"subject":"a\\u0000b"}'],
    ['a lone surrogate', '{"subject":"\\ud800"}'],
    ['an unknown field', '{"subject":"a","colour":"red"}'],
    ['a wrong type', '{"subject":7}'],
    ['nothing to say', '{}'],
    ['half of a JSON', '{"subject":'],
    ['an array', '[]'],
    ['the year 9999', '{"subject":"a","occurredAt":"9999-01-01T00:00:00Z"}'],
    ['the year 0', '{"subject":"a","occurredAt":"0000-01-01T00:00:00Z"}'],
    ['a type outside its class', '{"subject":"a","classification":{"class":"fraud","type":"spam"}}'],
    ['nesting beyond reason', `{"subject":"a","text":${nested}}`],
    ['a huge number', '{"subject":1e999}'],
  ])('%s is named in a 400', async (_what, body) => {
    const answer = await api.post<{ requestId: string }>('/reports', body, JSON_TYPE);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/application\/problem\+json/u);
    expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/u);
  });

  it('too much is 413, and the system serves on', async () => {
    const huge = JSON.stringify({ subject: 'x', text: 'y'.repeat(31 * 1024 * 1024) });
    expect((await api.post('/reports', huge, JSON_TYPE)).status).toBe(413);
    expect((await api.post('/reports', { subject: 'after it' })).status).toBe(201);
  });

  it('without a key, or without its scope, nothing', async () => {
    expect((await apiWithKey(undefined, 'tocsin_made-up').post('/reports', { subject: 'x' })).status).toBe(
      401,
    );
    const analyst = await apiWithSession();
    const wanted = { name: 'reader', scopes: ['report.read'] };
    const { body } = await analyst.post<{ key: string }>('/api-keys', wanted);
    const refused = await apiWithKey(undefined, body.key).post('/reports', { subject: 'x' });
    expect(refused).toMatchObject({ status: 403, body: { right: 'report.create' } });
  });

  it('a session without its CSRF token changes nothing', async () => {
    const { api: address, admin } = runningSystem();
    const login = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(admin),
    });
    const cookie = login.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    const forged = await fetch(`${address}/api/v1/teams`, {
      method: 'POST',
      headers: { ...JSON_TYPE, cookie },
      body: JSON.stringify({ name: 'forged', memberIds: [] }),
    });
    expect(forged.status).toBe(403);
  });
});

describe('bulk', () => {
  it('names bad lines and keeps the good ones, in order, a result per line', async () => {
    const good = Array.from({ length: 1_200 }, (_, i) =>
      JSON.stringify({ subject: `bulk ${i}`, text: `198.51.100.${i % 250}` }),
    );
    const lines = [...good.slice(0, 700), '{broken', '{"subject":"x","y":1}', ...good.slice(700)];
    const { status, body } = await api.post<string>('/reports/bulk', `${lines.join('\n')}\n`, NDJSON);
    expect(status).toBe(200);
    const results = body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LineResult);
    expect(results.map((result) => result.line)).toEqual(lines.map((_, i) => i + 1));
    expect(results.filter((result) => result.error).map((result) => result.line)).toEqual([701, 702]);
    expect(new Set(results.flatMap((result) => result.ref ?? [])).size).toBe(1_200);
    await eventually(async () => {
      const { observables } = (await read(results.at(-1)!.ref!)).body;
      expect(observables).toEqual([expect.objectContaining({ type: 'ipv4' })]);
    }, 30_000);
  });

  it('repeated with its key after a broken connection, doubles nothing', async () => {
    const body = `${JSON.stringify({ subject: 'again' })}\n`;
    const headers = { ...NDJSON, 'idempotency-key': `bulk-${Date.now()}` };
    const first = await api.post<string>('/reports/bulk', body, headers);
    const second = await api.post<string>('/reports/bulk', body, headers);
    expect(JSON.parse(second.body)).toEqual(JSON.parse(first.body));
  });
});
