import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { Blobs } from '@tocsin/platform';
import { DecidePurge, ReleasedFiles } from '@tocsin/sharing';
import {
  AttachReport,
  OpenIncidentFromReport,
  RejectReport,
  ReportDetail,
  TriageModule,
} from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import {
  eventOf,
  hashOf,
  heard,
  observable,
  reportOf,
  revocationOf,
  say,
  sha256Of,
  sharedCase,
} from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let handler: Actor;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  handler = await bb.person('handler', 'Bela');
});
afterAll(() => world.close());

async function reportsOf(id: string): Promise<{ ref: string; version: number; subject: string }[]> {
  return bb.query(
    `SELECT r.reference AS ref, r.version, r.subject FROM intake.report r
       JOIN sharing.foreign_case f ON f.report_id = r.id WHERE f.case_id = $1`,
    [id],
  );
}

describe('a case that a partner tells us of', () => {
  const first = sharedCase({ id: 'I-2026-000001' });

  test('is one report in the inbox, with who says so and what it names', async () => {
    await say(aa, bb, reportOf(aa, first, { redacted: ['/contacts/1'] }));
    expect(await world.work()).toEqual([]);
    const [report] = await reportsOf(first.id);
    const detail = await bb.get(ReportDetail).execute(handler, report!.ref);
    expect(detail).toMatchObject({
      channel: 'partner',
      subject: first.title,
      tlp: 'AMBER',
      tlpAssumed: false,
      from: { name: 'CIRT AA', address: null },
    });
    expect(detail.text).toContain('collects credentials');
    expect(detail.observables.map(({ value }) => value).toSorted()).toEqual([
      '198.51.100.23',
      'kit.example.net',
    ]);
    expect(detail.fields?.partner).toMatchObject({
      owner: 'cirt-aa.example',
      id: first.id,
      revision: 1,
      contentSha256: hashOf(first),
      redacted: 1,
      verification: { comparedHow: 'in-person', fingerprint: expect.any(String) },
    });
    expect(detail.suggestions?.classification[0]).toMatchObject({ class: 'fraud', type: 'phishing' });
  });

  test('is answered Pending at once, and Approved when a person opens an incident', async () => {
    expect((await heard(aa, 'acknowledgement')).map(({ status }) => status)).toEqual(['Pending']);
    const [report] = await reportsOf(first.id);
    await bb.get(OpenIncidentFromReport).execute(handler, report!.ref, { version: report!.version });
    expect(await world.work()).toEqual([]);
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({
      status: 'Approved',
      content_sha256: hashOf(first),
    });
  });

  test('is the same report in its next revision, with what it names now and no more', async () => {
    const second = {
      ...first,
      revision: 2,
      summary: 'It is gone.',
      observables: [observable('other.example.net')],
    };
    await say(aa, bb, reportOf(aa, second));
    expect(await world.work()).toEqual([]);
    const reports = await reportsOf(first.id);
    expect(reports).toHaveLength(1);
    const detail = await bb.get(ReportDetail).execute(handler, reports[0]!.ref);
    expect(detail.text).toBe('It is gone.');
    expect(detail.observables.map(({ value }) => value)).toEqual(['other.example.net']);
    expect(detail.fields?.partner).toMatchObject({
      revision: 2,
      changes: { since: 1, fields: ['summary', 'observables'], observables: { added: 1, removed: 2 } },
    });
  });

  test('makes its incident as strict as its next revision', async () => {
    await say(aa, bb, reportOf(aa, { ...first, revision: 3, tlp: 'AMBER+STRICT' }));
    expect(await world.work()).toEqual([]);
    const labels = await bb.query(
      `SELECT r.tlp AS report, i.tlp AS incident FROM sharing.foreign_case f JOIN intake.report r ON r.id = f.report_id
         JOIN incidents.incident_report ir ON ir.report_id = r.id JOIN incidents.incident i ON i.id = ir.incident_id
        WHERE f.case_id = $1`,
      [first.id],
    );
    expect(labels).toEqual([{ report: 'AMBER+STRICT', incident: 'AMBER+STRICT' }]);
  });

  test('is denied with the reason when a person rejects it', async () => {
    const spam = sharedCase({ id: 'I-2026-000002' });
    await say(aa, bb, reportOf(aa, spam));
    await world.work();
    const [report] = await reportsOf(spam.id);
    await bb.get(RejectReport).execute(handler, report!.ref, {
      version: report!.version,
      reason: 'out-of-scope',
      note: 'For us only.',
    });
    expect(await world.work()).toEqual([]);
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({
      status: 'Denied',
      reason: 'out-of-scope',
    });
  });

  test('of an exercise says so, is put together with nothing real, and opens as an exercise', async () => {
    const exercise = sharedCase({ id: 'EX-2026-000001', exercise: true });
    await say(aa, bb, reportOf(aa, exercise));
    expect(await world.work()).toEqual([]);
    const [report] = await reportsOf(exercise.id);
    expect(report?.subject).toMatch(/^EXERCISE: /);
    const [real] = await bb.query<{ ref: string }>(`SELECT reference AS ref FROM incidents.incident`);
    const { version, ref } = report!;
    await expect(
      bb.get(AttachReport).execute(handler, ref, { version, incident: real!.ref }),
    ).rejects.toMatchObject({ code: 'TRIAGE.EXERCISE_APART' });
    const { incident } = await bb.get(OpenIncidentFromReport).execute(handler, ref, { version });
    expect(incident.ref).toMatch(/^EX-/);
  });
});

describe('a request of a partner', () => {
  test('is a task at the incident, once, also where he asked before there was one', async () => {
    const asked = sharedCase({ id: 'I-2026-000003' });
    await say(aa, bb, reportOf(aa, asked));
    await say(
      aa,
      bb,
      eventOf(aa, 'investigation-request', asked, { text: 'Who had this address?', due: null }),
    );
    expect(await world.work()).toEqual([]);
    const [report] = await reportsOf(asked.id);
    await bb.get(OpenIncidentFromReport).execute(handler, report!.ref, { version: report!.version });
    expect(await world.work()).toEqual([]);
    const tasks = await bb.query(
      `SELECT t.title FROM incidents.task t JOIN incidents.incident_report ir USING (incident_id)
         JOIN intake.report r ON r.id = ir.report_id WHERE r.reference = $1`,
      [report!.ref],
    );
    expect(tasks).toEqual([{ title: 'CIRT AA: Who had this address?' }]);
  });
});

describe('files of a case', () => {
  test('come to its report when they were fetched, go when it is taken back, and are purged with it', async () => {
    const bytes = Buffer.from('192.0.2.77 opened the door\n');
    const sha256 = sha256Of(bytes);
    const withFile = sharedCase({ id: 'I-2026-000004', tlp: 'GREEN' });
    const partnerId = await aa.partnerId(bb);
    await aa.db.database.transaction(async (tx) => {
      await aa.get(Blobs).put(tx, bytes);
      const caseOf = { caseOwner: withFile.owner, caseId: withFile.id };
      const facts = { ...caseOf, contentType: 'text/plain', at: aa.clock.now() };
      await aa.get(ReleasedFiles).release(tx, { partnerId, sha256, ...facts });
    });
    const file = { sha256, name: 'door.log', contentType: 'text/plain', size: bytes.length, tlp: 'GREEN' };
    await say(aa, bb, reportOf(aa, withFile, { attachments: [{ ...file, tlp: 'GREEN' }] }));
    expect(await world.work()).toEqual([]);
    const [report] = await reportsOf(withFile.id);
    const read = () => bb.get(ReportDetail).execute(handler, report!.ref);
    const shown = await read();
    expect(shown.attachments).toEqual([expect.objectContaining({ name: 'door.log', sha256 })]);
    expect(shown.observables.map(({ value }) => value)).toContain('192.0.2.77');

    await say(aa, bb, revocationOf(aa, withFile, 'purge-request'));
    expect(await world.work()).toEqual([]);
    expect((await read()).attachments).toEqual([]);
    const stored = () => bb.query(`SELECT FROM platform.blob WHERE sha256 = $1`, [sha256]);
    expect(await stored()).toHaveLength(1);
    const [held] = await bb.query<{ id: string }>(`SELECT id FROM sharing.foreign_case WHERE case_id = $1`, [
      withFile.id,
    ]);
    const lead = await bb.person('duty-lead', 'Lena');
    await bb.get(DecidePurge).execute(lead, held!.id, { purge: true, reason: null });
    expect(await world.work()).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});
