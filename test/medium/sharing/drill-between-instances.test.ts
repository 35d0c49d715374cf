import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { DecideContribution, SendCaseWord } from '@tocsin/sharing';
import { OpenIncidentFromReport, ReportDetail, TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, share, sharingOf } from '../../factories/shared-incidents.js';

/** `cc` takes no part in exercises; `dd` does, but not with A. */
let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let hands: { a: Actor; b: Actor };

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc', 'dd'], {
    modules: [TriageModule],
    env: { cc: { FEDERATION_DRILLS: 'false' } },
  });
  [a, b] = [world.cirt('aa'), world.cirt('bb')];
  hands = { a: await a.person('handler', 'Hana'), b: await b.person('handler', 'Bela') };
  await world
    .cirt('dd')
    .query(
      `UPDATE sharing.agreement SET terms = jsonb_set(terms, '{drills}', 'false') WHERE partner_id = $1`,
      [await world.cirt('dd').partnerId(a)],
    );
});
afterAll(() => world.close());

const drill = { title: 'A dam is attacked', drill: true };

/** What A's queue and tab say of the last thing that went to a partner. */
async function shownAtSender(ref: string) {
  const { shares } = await sharingOf(a, hands.a, ref);
  return shares[0]?.releases[0];
}

describe('a case of an exercise', () => {
  test('says so in every message, in the document and on the page of the other side, both ways', async () => {
    const { ref } = await incidentOf(a, hands.a, drill);
    expect(ref).toMatch(/^EX-/);
    await share(a, hands.a, ref, [b]);
    expect(await world.live(2)).toEqual([]);
    const held = await heldBy(b, ref);
    expect(held?.contents[0]).toMatch(/exercise/i);
    const [row] = await b.query<{ ref: string; version: number }>(
      `SELECT reference AS ref, version FROM intake.report WHERE channel = 'partner' AND subject LIKE '%dam%'`,
    );
    const report = await b.get(ReportDetail).execute(hands.b, row!.ref);
    expect(report.subject).toMatch(/^EXERCISE: /);
    const opened = await b.get(OpenIncidentFromReport).execute(hands.b, row!.ref, { version: row!.version });
    expect(opened.incident.ref).toMatch(/^EX-/);
    await b.get(SendCaseWord).execute(hands.b, opened.incident.ref, {
      owner: a.domain,
      caseId: ref,
      partnerId: await b.partnerId(a),
      kind: 'result',
      text: 'The sluice is closed.',
      tlp: 'AMBER',
    });
    expect(await world.live(2)).toEqual([]);
    const { contributions } = await sharingOf(a, hands.a, ref);
    expect(contributions).toMatchObject([{ kind: 'result', text: 'The sluice is closed.' }]);
    await a.get(DecideContribution).execute(hands.a, ref, contributions[0]!.id, { accept: true });
    await world.live(1);
    for (const cirt of [a, b]) {
      const messages = await cirt.query<{ exercise: boolean }>(
        `SELECT exercise FROM sharing.outgoing_message WHERE case_id = $1`,
        [ref],
      );
      expect(messages.length).toBeGreaterThan(1);
      expect(messages.every(({ exercise }) => exercise)).toBe(true);
    }
  });

  test('never turns into a real one at the other side, whatever is asked', async () => {
    const { ref } = await incidentOf(a, hands.a, { ...drill, title: 'A train stands still' });
    await share(a, hands.a, ref, [b]);
    await world.live(2);
    const [row] = await b.query<{ ref: string; version: number }>(
      `SELECT reference AS ref, version FROM intake.report WHERE channel = 'partner' AND subject LIKE '%train%'`,
    );
    const asked = { version: row!.version, title: 'A real one', drill: false };
    const { incident } = await b.get(OpenIncidentFromReport).execute(hands.b, row!.ref, asked);
    expect(incident.ref).toMatch(/^EX-/);
  });

  test.each([
    ['where exercises are switched off', 'cc'],
    ['where none were agreed with us', 'dd'],
  ])('is refused %s, and its sender sees why', async (_words, name) => {
    const other = world.cirt(name);
    const { ref } = await incidentOf(a, hands.a, { ...drill, title: `For ${name}` });
    await share(a, hands.a, ref, [other]);
    await world.live(3);
    expect(await heldBy(other, ref)).toBeNull();
    expect(await other.query(`SELECT 1 FROM intake.report WHERE channel = 'partner'`)).toEqual([]);
    expect(await shownAtSender(ref)).toMatchObject({
      answer: 'Denied',
      answerReason: 'drills-off',
      delivery: 'delivered',
    });
  });
});
