import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PortalUnderTest, startPortal } from '../../support/portal-app.js';
import { PortalVisitor } from '../../support/portal-visitor.js';
import { sql } from '../../support/sql.js';

let portal: PortalUnderTest;
beforeAll(async () => (portal = await startPortal()));
afterAll(() => portal.stop());

interface Stored {
  reference: string;
  subject: string;
  body_text: string;
  from_address: string | null;
  anonymous: boolean;
  language: string;
  form: Record<string, unknown>;
  tlp_assumed: boolean;
}

/** Everything filled in, nothing sent. */
async function readyToSend(
  identity: 'named' | 'anonymous',
  word: string,
  locale = 'en',
): Promise<PortalVisitor> {
  const visitor = new PortalVisitor(portal.base, locale);
  await visitor.start(identity);
  await visitor.submit({ who: 'self' });
  await visitor.submit({ kind: 'phishing' });
  await visitor.submit({ suspectContact: 'hxxps://login[.]bank[.]example', dataEntered: 'password' });
  await visitor.submit({ noticed: 'today', stillHappening: 'unknown' });
  const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x05tEXtplace1234\0\0\0\0IEND1234', 'latin1');
  await visitor.submit({ description: word }, [
    { name: 'a.png', type: 'image/png', bytes: new Uint8Array(picture) },
  ]);
  await visitor.submit({
    identity,
    name: 'Ada',
    email: 'Ada@example.org',
    mayShareWith: ['police', 'partners'],
  });
  expect(visitor.page.path).toBe(`/${locale}/report/check`);
  return visitor;
}

const stored = (word: string) =>
  sql<Stored>(portal.db.url, 'SELECT * FROM intake.report WHERE body_text LIKE $1', [`%${word}%`]);

const codeOn = (visitor: PortalVisitor) => /\d{4} \d{4} \d{4} \d{4}/.exec(visitor.text())?.[0];

describe('sending', () => {
  test('makes a report with subject, text, answers, file and sender, and a receipt with advice', async () => {
    const visitor = await readyToSend('named', 'word-one', 'fr');
    await visitor.submit();
    expect(visitor.page.path).toBe('/fr/report/sent');
    const [report] = await stored('word-one');
    expect(report).toMatchObject({
      subject: 'Phishing or online fraud: word-one',
      from_address: 'ada@example.org',
      anonymous: false,
      language: 'fr',
      tlp_assumed: true,
      form: {
        kind: 'phishing',
        suspectContact: 'hxxps://login[.]bank[.]example',
        mayShareWith: ['police', 'partners'],
      },
    });
    expect(visitor.text()).toContain(report!.reference);
    expect(visitor.text()).toContain('Changez le mot de passe');
    expect(codeOn(visitor)).toBeDefined();
    const files = await sql(portal.db.url, `SELECT name, content_type FROM intake.attachment`);
    expect(files).toContainEqual({ name: 'a.png', content_type: 'image/png' });
    const jobs = await sql(
      portal.db.url,
      `SELECT 1 AS n FROM graphile_worker.jobs WHERE task_identifier = 'report.examine'`,
    );
    expect(jobs.length).toBeGreaterThan(0);
  });

  test('again, or twice at once, makes one report and shows the same receipt', async () => {
    const visitor = await readyToSend('named', 'word-two');
    const { action, hidden } = visitor.form();
    const twin = new PortalVisitor(portal.base);
    for (const [name, value] of visitor.jar) twin.jar.set(name, value);
    await Promise.all([visitor.post(action, hidden), twin.post(action, hidden)]);
    const code = codeOn(visitor);
    expect(codeOn(twin)).toBe(code);
    await visitor.post(action, hidden);
    expect(visitor.page.path).toBe('/en/report/sent');
    expect(codeOn(visitor)).toBe(code);
    expect(await stored('word-two')).toHaveLength(1);
  });

  test('leaves nothing in the draft, and no code after it was noted', async () => {
    const visitor = await readyToSend('named', 'word-three');
    await visitor.submit();
    const drafts = await sql(
      portal.db.url,
      `SELECT d.answers, count(f.id)::int AS files FROM intake.portal_draft d
         LEFT JOIN intake.portal_draft_file f ON f.draft_id = d.id WHERE d.receipt IS NOT NULL GROUP BY d.id`,
    );
    expect(drafts.every((draft) => JSON.stringify(draft) === '{"answers":{},"files":0}')).toBe(true);
    await visitor.submit();
    expect(visitor.page.path).toBe('/en/status');
    await visitor.get('report/sent');
    expect(visitor.page.path).toBe('/en?notice=no-draft');
  });

  test('ends the draft: its pages lead to the receipt, a new start to a new report', async () => {
    const visitor = await readyToSend('anonymous', 'word-four');
    await visitor.submit();
    const code = codeOn(visitor);
    expect((await visitor.get('report/describe')).path).toBe('/en/report/sent');
    await visitor.start('named');
    expect(visitor.page.path).toBe('/en/report/who');
    expect((await visitor.get('report/sent')).html).not.toContain(code);
  });
});

describe('an anonymous report', () => {
  test('holds nothing of its sender, nor do the record, the jobs and the rest of the database', async () => {
    const visitor = await readyToSend('anonymous', 'word-five');
    await visitor.submit();
    const code = codeOn(visitor)!;
    const [report] = await stored('word-five');
    expect(report).toMatchObject({ anonymous: true, from_address: null });
    const dump = await wholeDatabase();
    for (const secret of ['127.0.0.1', 'undici', code, code.replaceAll(' ', '')]) {
      expect({ secret, found: dump.includes(secret) }).toEqual({ secret, found: false });
    }
    expect(dump).toContain('word-five');
  });

  test('keeps the hidden details of pictures for a named reporter only', async () => {
    const problems = await sql<{ anonymous: boolean; problems: { code: string }[] }>(
      portal.db.url,
      `SELECT r.anonymous, a.problems FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id`,
    );
    for (const { anonymous, problems: found } of problems) {
      expect(found.map(({ code }) => code)).toEqual(anonymous ? ['metadata-removed'] : []);
    }
  });
});

/** Every row of every table as text; binary columns by their bytes. */
async function wholeDatabase(): Promise<string> {
  const tables = await sql<{ name: string }>(
    portal.db.url,
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      name === 'platform.blob'
        ? sql<{ text: string }>(portal.db.url, `SELECT encode(bytes, 'escape') AS text FROM platform.blob`)
        : sql<{ text: string }>(portal.db.url, `SELECT t::text AS text FROM ${name} t`),
    ),
  );
  return rows
    .flat()
    .map(({ text }) => text)
    .join('\n');
}
