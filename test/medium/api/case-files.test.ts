import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseReaders } from '@tocsin/formats';
import { ApiKeys } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { type ApiUnderTest, startApi } from '../../support/api-app.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/formats');
const fixture = (format: string) => {
  const name = readdirSync(FIXTURES).find(
    (each) => each.startsWith(`${format}.`) && !each.endsWith('.reading.json'),
  );
  return readFileSync(join(FIXTURES, name ?? ''));
};

interface Answer {
  code?: string;
  detail?: string;
  results?: {
    ref: string | null;
    duplicate: boolean;
    format: string;
    title: string;
    tlp: string;
    errors: { path: string; reason: string }[];
  }[];
}

let db: TestDatabase;
let api: ApiUnderTest;
let key: string;
beforeAll(async () => {
  db = await createTestDatabase();
  api = await startApi(db);
  ({ key } = await api.get(ApiKeys).createForSetup({ name: 'importer', scopes: ['report.create'] }));
});
afterAll(async () => {
  await api.stop();
  await db.drop();
});

async function send(path: string, bytes: Buffer): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${api.base}/reports/case-files${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

const stored = async (ref: string) =>
  (
    await api
      .get(Database)
      .query<{ subject: string; tlp: string; raw: Buffer; problems: unknown[]; fields: unknown }>(
        `SELECT r.subject, r.tlp, r.problems, r.fields, b.bytes AS raw
         FROM intake.report r JOIN platform.blob b ON b.sha256 = r.raw_sha256 WHERE r.reference = $1`,
        [ref],
      )
  )[0];

describe('a case file that somebody brings', () => {
  it.each(Object.keys(caseReaders))('%s becomes a report, and is kept as it came', async (format) => {
    const bytes = fixture(format);
    const looked = await send('/check', bytes);
    expect(looked).toMatchObject({ status: 200, body: { results: [{ format, ref: null, errors: [] }] } });
    const { status, body } = await send('', bytes);
    expect(status).toBe(201);
    const [result] = body.results ?? [];
    expect(result).toMatchObject({ format, duplicate: false, errors: [] });
    const report = await stored(result?.ref ?? '');
    expect(report).toMatchObject({ subject: result?.title, tlp: result?.tlp });
    expect(report?.raw.equals(bytes)).toBe(true);
    expect((await send('', bytes)).body.results).toMatchObject([{ ref: result?.ref, duplicate: true }]);
  });

  it('is refused with the place of each fault, and taken all the same if a person says so', async () => {
    const bad = Buffer.from(fixture('iodef-json').toString('utf8').replace('"purpose": "mitigation",', ''));
    const refused = await send('', bad);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'INTAKE.CASE_FILE_REFUSED',
        results: [{ errors: [{ path: '/Incident/0/purpose', reason: 'is missing' }] }],
      },
    });
    const { status, body } = await send('?anyway=true', bad);
    expect(status).toBe(201);
    expect(await stored(body.results?.[0]?.ref ?? '')).toMatchObject({
      problems: expect.arrayContaining([
        { code: 'document-unreadable', detail: '/Incident/0/purpose is missing' },
      ]),
    });
  });

  it.each([
    ['words', 'The file is not JSON in UTF-8'],
    ['{"a":1}', 'The file is JSON of no format that holds cases.'],
    ['['.repeat(5000), 'The file is nested deeper than 64 levels.'],
  ])('that is none is refused, case %#', async (text, detail) => {
    const { status, body } = await send('', Buffer.from(text));
    expect({ status, ...body }).toMatchObject({
      status: 422,
      code: 'INTAKE.CASE_FILE_UNKNOWN',
      detail: expect.stringContaining(detail),
    });
  });

  it('too large a one is refused before it is read', async () => {
    expect((await send('', Buffer.alloc(50 * 1024 * 1024, ' '))).status).toBe(413);
  });
});
