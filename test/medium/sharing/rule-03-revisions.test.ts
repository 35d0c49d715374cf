import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SharedCase } from '@tocsin/formats';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { eventOf, heard, reportOf, say, sharedCase } from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let cc: Cirt;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { modules: [TriageModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  cc = world.cirt('cc');
});
afterAll(() => world.close());

const revision = (first: SharedCase, number: number): SharedCase => ({
  ...first,
  revision: number,
  summary: `As of revision ${number}.`,
});

async function held(
  id: string,
): Promise<{ revision: number; text: string; revisions: string[] } | undefined> {
  const [row] = await bb.query<{ revision: number; text: string; revisions: string[] }>(
    `SELECT f.revision, r.body_text AS text,
            array(SELECT v.revision || ' ' || v.state FROM sharing.foreign_revision v
                   WHERE v.foreign_case_id = f.id ORDER BY v.revision) AS revisions
       FROM sharing.foreign_case f LEFT JOIN intake.report r ON r.id = f.report_id WHERE f.case_id = $1`,
    [id],
  );
  return row;
}

describe('the issuer owns the case id and alone sends revisions; others send results or proposals', () => {
  const first = sharedCase({ id: 'I-2026-000031' });

  test('a revision of somebody else is refused with the reason, and changes nothing', async () => {
    await say(aa, bb, reportOf(aa, first));
    await say(cc, bb, reportOf(cc, revision(first, 2)));
    expect(await world.work()).toEqual([]);
    expect(await held(first.id)).toMatchObject({ revision: 1, revisions: ['1 shown'] });
    expect((await heard(cc, 'acknowledgement')).at(-1)).toMatchObject({
      status: 'Denied',
      justification: 'AuthenticationOrigin',
      reason: 'not-the-leader',
    });
  });

  test('a case in the name of another is refused too', async () => {
    await say(cc, bb, reportOf(cc, sharedCase({ id: 'I-2026-000032' })));
    expect(await world.work()).toEqual([]);
    expect(await held('I-2026-000032')).toBeUndefined();
    expect((await heard(cc, 'acknowledgement')).at(-1)).toMatchObject({ reason: 'not-the-owner' });
  });

  test('our own case, sent to us by another, is dropped', async () => {
    const own = sharedCase({ owner: 'cirt-bb.example', id: 'I-2026-000001' });
    await say(cc, bb, reportOf(cc, own));
    expect(await world.work()).toEqual([]);
    expect(await held(own.id)).toBeUndefined();
  });
});

describe('a revision names the one it supersedes; a gap triggers a query; an older one never overwrites', () => {
  test('what comes too early waits, what is missing is asked for, and then both stand', async () => {
    const first = sharedCase({ id: 'I-2026-000033' });
    await say(aa, bb, reportOf(aa, first));
    await say(aa, bb, reportOf(aa, revision(first, 3)));
    await world.work();
    expect(await held(first.id)).toMatchObject({ revision: 1, revisions: ['1 shown', '3 held'] });
    expect((await heard(aa, 'query')).at(-1)).toMatchObject({ have: 1, want: 2 });
    await say(aa, bb, reportOf(aa, revision(first, 2)));
    await world.work();
    expect(await held(first.id)).toEqual({
      revision: 3,
      text: 'As of revision 3.',
      revisions: ['1 shown', '2 shown', '3 shown'],
    });
  });

  test('an older one is kept beside it and shown nowhere', async () => {
    const first = sharedCase({ id: 'I-2026-000034' });
    await say(aa, bb, reportOf(aa, revision(first, 2), { supersedes: null }));
    await say(aa, bb, reportOf(aa, first));
    expect(await world.work()).toEqual([]);
    expect(await held(first.id)).toEqual({
      revision: 2,
      text: 'As of revision 2.',
      revisions: ['1 older', '2 shown'],
    });
  });

  test('the same number with other words is refused', async () => {
    const first = sharedCase({ id: 'I-2026-000035' });
    await say(aa, bb, reportOf(aa, first));
    await say(aa, bb, reportOf(aa, { ...first, summary: 'Something else.' }));
    expect(await world.work()).toEqual([]);
    expect((await held(first.id))?.text).toContain('collects credentials');
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({ reason: 'revision-conflict' });
  });

  test('letters that overtake each other and come twice end in the same', async () => {
    const first = sharedCase({ id: 'I-2026-000036' });
    world.network.fate = () => 'double';
    for (const number of [3, 1, 2, 4]) await say(aa, bb, reportOf(aa, revision(first, number)));
    await world.work();
    world.network.fate = () => 'deliver';
    expect(await held(first.id)).toMatchObject({
      revision: 4,
      revisions: ['1 shown', '2 shown', '3 shown', '4 shown'],
    });
    const [count] = await bb.query(
      `SELECT count(*)::int AS reports FROM intake.report r JOIN sharing.foreign_case f ON f.report_id = r.id
        WHERE f.case_id = $1`,
      [first.id],
    );
    expect(count).toEqual({ reports: 1 });
  });

  test('a word about a case that nobody here knows is refused', async () => {
    const unknown = sharedCase({ id: 'I-2026-000037' });
    await say(aa, bb, eventOf(aa, 'result', unknown, { of: null, text: 'Found.', content: null }));
    await world.work();
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({ reason: 'unknown-case' });
  });
});
