import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { SubmitXarf } from '@tocsin/intake';
import { ListReports } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor;
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler');
});
afterAll(() => world.close());

const contact = { org: 'CERT Example', contact: 'abuse@example.org', domain: 'example.org' };
let serial = 0;
const document = (given: Record<string, unknown> = {}) => ({
  xarf_version: '4.2.0',
  report_id: `550e8400-e29b-41d4-a716-${String(++serial).padStart(12, '0')}`,
  timestamp: '2026-03-01T12:00:00Z',
  reporter: contact,
  sender: contact,
  source_identifier: '203.0.113.99',
  category: 'content',
  type: 'phishing',
  url: 'http://login.evil.example/',
  evidence: [{ content_type: 'text/plain', payload: Buffer.from('198.51.100.77').toString('base64') }],
  ...given,
});
const refsOf = async (message: string) =>
  (await world.get(ListReports).execute(ada, { message, limit: 20 })).items.map(({ ref }) => ref).toSorted();

describe('XARF by mail', () => {
  const mailed = (id: string, ...documents: unknown[]) =>
    [
      'From: fbl@isp.example',
      'To: cirt@cirt.example',
      'Subject: Reports',
      `Message-ID: <${id}@isp.example>`,
      'Content-Type: multipart/mixed; boundary=q',
      '',
      '--q',
      '',
      'See attached.',
      ...documents.flatMap((each) => [
        '--q',
        'Content-Type: application/xarf+json; name=xarf.json',
        '',
        JSON.stringify(each),
      ]),
      '--q--',
      '',
    ].join('\r\n');

  test('is a report with its facts, its observables and its class', async () => {
    const id = await world.mail(mailed('one', document()));
    await world.work();
    const [ref] = await refsOf(id);
    const detail = await world.detail(ada, ref!);
    expect(detail).toMatchObject({
      kind: 'abuse-report',
      text: expect.stringContaining('See attached.'),
      automatic: true,
      fields: { xarf: { category: 'content', type: 'phishing', reporter: contact } },
    });
    expect(detail.attachments.map(({ name }) => name)).toEqual(['xarf.json', 'evidence-1.txt']);
    const values = detail.observables.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['203.0.113.99', 'http://login.evil.example/', '198.51.100.77']),
    );
    expect(detail.suggestions?.classification[0]).toMatchObject({ class: 'fraud', type: 'phishing' });
  });

  test('with several documents is several reports, found by one message', async () => {
    const id = await world.mail(mailed('many', [document(), document()], document({ type: 'malware' })));
    await world.work();
    const refs = await refsOf('<many@isp.example>');
    expect(refs).toHaveLength(3);
    const details = await Promise.all(refs.map((ref) => world.detail(ada, ref)));
    expect(details.map(({ fields }) => (fields as { xarf: { type: string } }).xarf.type)).toEqual([
      'phishing',
      'phishing',
      'malware',
    ]);
    // The very same mail again is nothing new.
    await world.mail(
      mailed('many', [document(), document()], document({ type: 'malware' })).replaceAll(
        /0{10,11}\d+/g,
        (hit) => hit,
      ),
    );
    expect(await refsOf(id)).toHaveLength(1);
  });
});

describe('XARF by API', () => {
  const submit = (body: unknown, key?: string) =>
    world.get(SubmitXarf).execute(ada, Buffer.from(JSON.stringify(body)), key);

  test('each document gets its reference; the bytes stay as they came', async () => {
    const good = document({ tags: ['tlp:green'], _internal: { note: 'SECRET' } });
    const { results } = await submit([good, document({ source_port: 0 }), 'x']);
    expect(results).toMatchObject([
      { index: 0, ref: expect.stringMatching(/^R-/), duplicate: false, errors: [] },
      { index: 1, ref: null, errors: [{ path: '/source_port', reason: 'must be at least 1' }] },
      { index: 2, ref: null, errors: [{ path: '', reason: 'must be an object' }] },
    ]);
    await world.work();
    const detail = await world.detail(ada, results[0]!.ref!);
    expect(detail).toMatchObject({
      channel: 'api',
      subject: 'content/phishing: 203.0.113.99',
      from: { name: 'CERT Example', address: 'abuse@example.org' },
      tlp: 'GREEN',
      tlpAssumed: false,
    });
    expect(JSON.stringify(detail)).not.toContain('SECRET');
    const [raw] = await world.query<{ bytes: Buffer }>(
      `SELECT b.bytes FROM intake.report r JOIN platform.blob b ON b.sha256 = r.raw_sha256 WHERE r.reference = $1`,
      [results[0]!.ref],
    );
    expect(raw?.bytes.toString()).toContain('SECRET');
  });

  test('the same again is the same report: by key, and by the document’s own id', async () => {
    const body = document();
    const first = await submit(body, 'key-1');
    const replayed = await submit(body, 'key-1');
    const again = await submit(body);
    expect([replayed, again].map(({ results }) => [results[0]!.ref, results[0]!.duplicate])).toEqual([
      [first.results[0]!.ref, true],
      [first.results[0]!.ref, true],
    ]);
    await expect(submit(document(), 'key-1')).rejects.toMatchObject({
      code: 'PLATFORM.IDEMPOTENCY_MISMATCH',
    });
  });

  test('where none can be taken, the sender is told why of each, and nothing is kept', async () => {
    const { results: before } = await submit(document());
    await expect(submit([{}, document({ url: 'nowhere' })])).rejects.toMatchObject({
      code: 'INTAKE.XARF_REFUSED',
      status: 422,
      extra: { results: [{ index: 0 }, { index: 1, errors: [{ path: '/url' }] }] },
    });
    const { results: after } = await submit(document());
    const numberOf = (ref: string | null) => Number(ref?.slice(-6));
    expect(numberOf(after[0]!.ref)).toBe(numberOf(before[0]!.ref) + 1);
  });

  test('an unknown type and version 3 are taken with a warning', async () => {
    const { results } = await submit([
      document({ type: 'of_tomorrow' }),
      {
        Version: '3.0.0',
        ReporterInfo: { ReporterOrg: 'X', ReporterOrgEmail: 'x@example.org' },
        Report: {
          ReportClass: 'Content',
          ReportType: 'phishing',
          Date: '2026-03-01T12:00:00Z',
          Source: { URL: 'http://x.example/' },
        },
      },
    ]);
    expect(results.map(({ ref, warnings }) => [ref !== null, warnings.length > 0])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('child protection is sealed from its first moment, with all that came along', async () => {
    const { results } = await submit([
      document(),
      document({ type: 'csam', classification: 'A1', detection_method: 'hash_match' }),
    ]);
    const rows = await world.query<{ sealed: boolean }>(
      `SELECT sealed_at IS NOT NULL AS sealed FROM intake.report WHERE reference = ANY($1)`,
      [results.map(({ ref }) => ref)],
    );
    expect(rows).toEqual([{ sealed: true }, { sealed: true }]);
  });

  test('needs the right to report', async () => {
    const viewer = await world.person('viewer');
    await expect(world.get(SubmitXarf).execute(viewer, Buffer.from('{}'))).rejects.toMatchObject({
      status: 403,
    });
  });
});
