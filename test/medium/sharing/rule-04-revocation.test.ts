import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { type SharedCase } from '@tocsin/formats';
import { DecidePurge } from '@tocsin/sharing';
import { OpenIncidentFromReport, ReportDetail, ReportFiles, TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import {
  hashOf,
  heard,
  observable,
  reportOf,
  revocationOf,
  say,
  sharedCase,
  tablesWith,
} from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let handler: Actor;
let lead: Actor;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  handler = await bb.person('handler', 'Bela');
  lead = await bb.person('duty-lead', 'Lena');
});
afterAll(() => world.close());

interface Held {
  id: string;
  state: string;
  ref: string;
  version: number;
}

async function held(id: string): Promise<Held> {
  const [row] = await bb.query<Held>(
    `SELECT f.id, f.state, r.reference AS ref, r.version FROM sharing.foreign_case f
       JOIN intake.report r ON r.id = f.report_id WHERE f.case_id = $1`,
    [id],
  );
  return row!;
}

/** A case with a word of its own in each part, so that a search of the whole database finds what was forgotten. */
function told(number: number, word: string): SharedCase {
  return sharedCase({
    id: `I-2026-00004${number}`,
    title: `Kit of ${word}title`,
    summary: `It was ${word}summary who saw it.`,
    observables: [observable(`${word}value.example.net`)],
    timeline: [{ at: '2026-09-21T13:30:00.000Z', kind: 'other', text: `Then ${word}timeline came.` }],
  });
}

/** Where the signed message, its document and the record may keep words; nobody looks for a case there. */
const KEPT =
  /^(?:sharing\.(?:incoming_message\.raw|foreign_revision\.\w+)|audit\.|observables\.observable\.value)/;

describe('revocation: the receiver hides the content, keeps hash and audit, and acknowledges', () => {
  const document = told(1, 'plover');

  test('what was retracted stands nowhere where people look, and the sender hears that it is hidden', async () => {
    await say(aa, bb, reportOf(aa, document));
    await world.work();
    const before = await held(document.id);
    await bb.get(OpenIncidentFromReport).execute(handler, before.ref, { version: before.version });
    await world.work();
    expect((await tablesWith(bb, 'plover')).filter((place) => !KEPT.test(place))).not.toEqual([]);

    await say(aa, bb, revocationOf(aa, document, 'retract'));
    expect(await world.work()).toEqual([]);
    expect((await tablesWith(bb, 'plover')).filter((place) => !KEPT.test(place))).toEqual([]);
    expect((await heard(aa, 'revocation-status')).at(-1)).toMatchObject({
      state: 'hidden',
      content_sha256: hashOf(document),
    });
  });

  test('the report says that it was taken back, by whom and why, and its raw bytes tell nothing', async () => {
    const { ref } = await held(document.id);
    const detail = await bb.get(ReportDetail).execute(handler, ref);
    expect(detail).toMatchObject({ subject: '', text: '', observables: [], attachments: [] });
    expect(detail.fields?.partner).toMatchObject({
      id: document.id,
      contentSha256: hashOf(document),
      withdrawn: { kind: 'retract', reason: 'The address was read wrongly.', purged: false },
    });
    const raw = await bb.get(ReportFiles).raw(handler, ref);
    expect(raw.bytes.toString()).not.toContain('plover');
  });

  test('the incident stays, under the name of the case instead of the words of the partner', async () => {
    const [incident] = await bb.query(`SELECT title FROM incidents.incident`);
    expect(incident).toEqual({ title: `cirt-aa.example#${document.id}` });
  });
});

describe('correct: hidden until the corrected revision is there', () => {
  const document = told(2, 'godwit');
  const corrected = { ...document, revision: 2, summary: 'Rightly now.', title: 'The right kit' };

  test('the corrected one stands, whichever comes first', async () => {
    await say(aa, bb, reportOf(aa, document));
    await world.work();
    await say(aa, bb, revocationOf(aa, document, 'correct', 2));
    await world.work();
    expect(await held(document.id)).toMatchObject({ state: 'hidden' });
    await say(aa, bb, reportOf(aa, corrected));
    expect(await world.work()).toEqual([]);
    const { ref, state } = await held(document.id);
    expect(state).toBe('visible');
    const detail = await bb.get(ReportDetail).execute(handler, ref);
    expect(detail).toMatchObject({ subject: 'The right kit', text: expect.stringContaining('Rightly now.') });
    expect(detail.observables).toHaveLength(1);
  });

  test('one that comes after its revocation is refused and never shown', async () => {
    const late = told(3, 'dunlin');
    await say(aa, bb, revocationOf(aa, late, 'retract'));
    await world.work();
    await say(aa, bb, reportOf(aa, late));
    expect(await world.work()).toEqual([]);
    expect((await heard(aa, 'revocation-status')).at(-1)).toMatchObject({ state: 'unknown-case' });
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({ reason: 'revoked' });
    expect((await tablesWith(bb, 'dunlin')).filter((place) => !KEPT.test(place))).toEqual([]);
  });
});

describe('a purge is a request whose state is shown honestly', () => {
  const document = told(4, 'whimbrel');

  test('it is hidden at once, and pending until a person decides', async () => {
    await say(aa, bb, reportOf(aa, document));
    await world.work();
    await say(aa, bb, revocationOf(aa, document, 'purge-request'));
    expect(await world.work()).toEqual([]);
    expect(await held(document.id)).toMatchObject({ state: 'purge-pending' });
    expect((await heard(aa, 'revocation-status')).at(-1)).toMatchObject({ state: 'purge-pending' });
    await expect(
      bb.get(DecidePurge).execute(handler, (await held(document.id)).id, { purge: true, reason: null }),
    ).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
  });

  test('purged, no byte of it is left; hash, number and record are', async () => {
    const { id } = await held(document.id);
    await bb.get(DecidePurge).execute(lead, id, { purge: true, reason: null });
    expect(await world.work()).toEqual([]);
    expect((await heard(aa, 'revocation-status')).at(-1)).toMatchObject({
      state: 'purged',
      content_sha256: hashOf(document),
    });
    expect(await tablesWith(bb, 'whimbrel')).toEqual([]);
    const [revision] = await bb.query(
      `SELECT content_sha256 AS sha256, content IS NULL AS gone FROM sharing.foreign_revision WHERE foreign_case_id = $1`,
      [id],
    );
    expect(revision).toEqual({ sha256: hashOf(document), gone: true });
    // What we had asked for before, and comes after all.
    await say(aa, bb, reportOf(aa, document));
    expect(await world.work()).toEqual([]);
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({ reason: 'revoked' });
    const left = await bb.query(
      `SELECT FROM sharing.incoming_message WHERE case_id = $1 AND event = 'report' AND raw IS NOT NULL`,
      [document.id],
    );
    expect(left).toEqual([]);
    await expect(bb.get(DecidePurge).execute(lead, id, { purge: true, reason: null })).rejects.toMatchObject({
      code: 'SHARING.NO_PURGE_ASKED',
    });
  });

  test('declined, it stays hidden and the sender is told why', async () => {
    const bound = told(5, 'avocet');
    await say(aa, bb, reportOf(aa, bound));
    await world.work();
    await say(aa, bb, revocationOf(aa, bound, 'purge-request'));
    await world.work();
    const { id } = await held(bound.id);
    await bb.get(DecidePurge).execute(lead, id, { purge: false, reason: 'Evidence in court.' });
    expect(await world.work()).toEqual([]);
    expect((await heard(aa, 'revocation-status')).at(-1)).toMatchObject({
      state: 'purge-declined',
      reason: 'Evidence in court.',
    });
    expect((await tablesWith(bb, 'avocet')).filter((place) => !KEPT.test(place))).toEqual([]);
  });
});
