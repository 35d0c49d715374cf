import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AnswerCase } from '@tocsin/sharing';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { SharedStory } from '../../factories/shared-story.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let hands: { a: Actor; b: Actor };

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  [a, b] = [world.cirt('aa'), world.cirt('bb')];
  hands = { a: await a.person('handler', 'Hana'), b: await b.person('handler', 'Bela') };
});
afterAll(() => world.close());

/** What A knows of B's people's answer to the newest revision. */
async function answerAt(ref: string): Promise<{ answer: string | null; answer_reason: string | null }> {
  const [row] = await a.query<{ answer: string | null; answer_reason: string | null }>(
    `SELECT r.answer, r.answer_reason FROM sharing.released_revision r
       JOIN sharing.share s ON s.id = r.share_id JOIN sharing.shared_case c ON c.id = s.shared_case_id
      WHERE c.case_id = $1 ORDER BY r.revision DESC LIMIT 1`,
    [ref],
  );
  return row!;
}

const signedAnswers = () =>
  b.query<{ kid: string; state: string }>(
    `SELECT kid, state FROM sharing.outgoing_message WHERE event = 'acknowledgement' ORDER BY sequence`,
  );

describe('the second acknowledgement is a person’s: a signed RID Acknowledgement, Pending, then Approved or Denied with reason', () => {
  test('Pending by itself when it is there; Approved when somebody opens an incident of it', async () => {
    const story = await SharedStory.begin(a, b, hands);
    await story.perform({ do: 'share' });
    await world.live(2);
    expect(await answerAt(story.ref)).toMatchObject({ answer: 'Pending' });
    await story.answer();
    await world.live(2);
    expect(await answerAt(story.ref)).toMatchObject({ answer: 'Approved' });
    expect(await signedAnswers()).toEqual([
      { kid: expect.stringContaining('cirt-bb.example'), state: 'delivered' },
      { kid: expect.stringContaining('cirt-bb.example'), state: 'delivered' },
    ]);
  });

  test('Denied with a reason', async () => {
    const story = await SharedStory.begin(a, b, hands);
    await story.perform({ do: 'share' });
    await world.live(2);
    const [held] = await b.query<{ id: string }>(`SELECT id FROM sharing.foreign_case WHERE case_id = $1`, [
      story.ref,
    ]);
    const no = { revision: 1, status: 'Denied', reason: 'Not in our country.' } as const;
    await b.get(AnswerCase).execute(hands.b, held!.id, no);
    await world.live(2);
    expect(await answerAt(story.ref)).toMatchObject({
      answer: 'Denied',
      answer_reason: 'Not in our country.',
    });
  });

  test('what was read is answered: not the revision that came meanwhile', async () => {
    const story = await SharedStory.begin(a, b, hands);
    await story.perform({ do: 'share' });
    await world.live(2);
    await story.perform({ do: 'revise' });
    await world.live(2);
    const [held] = await b.query<{ id: string; revision: number }>(
      `SELECT id, revision FROM sharing.foreign_case WHERE case_id = $1`,
      [story.ref],
    );
    expect(held?.revision).toBe(2);
    await expect(
      b.get(AnswerCase).execute(hands.b, held!.id, { revision: 1, status: 'Approved' }),
    ).rejects.toMatchObject({ code: 'SHARING.REVISION_CAME', status: 409, extra: { revision: 2 } });
    expect(await answerAt(story.ref)).toMatchObject({ answer: 'Pending' });
  });
});
