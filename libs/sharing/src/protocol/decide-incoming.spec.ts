import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RidReport, type RidRevocation } from '@tocsin/formats';
import { afterAnswer, afterIncoming } from './after-incoming.js';
import { decideIncoming } from './decide-incoming.js';
import { type CaseEvent, type IncomingFacts, type KnownCase } from './incoming-case.js';

const ME = 'https://cirt-bb.example/federation';
const LEADER = 'https://cirt-aa.example/federation';
const OTHER = 'https://cirt-cc.example/federation';
const FACTS: IncomingFacts = {
  me: ME,
  domain: 'cirt-bb.example',
  issuer: LEADER,
  issuerDomain: 'cirt-aa.example',
  weLead: false,
  drills: true,
  consentsProven: false,
};
const RID = {
  MsgType: 'Report',
  MsgDestination: 'RIDSystem',
  PolicyRegion: ['PeerToPeer'],
  TrafficType: ['Attack'],
} satisfies RidReport['rid'];

function base(revision: number, supersedes: number | null = null) {
  return {
    rid: RID,
    case: { owner: 'cirt-aa.example', id: 'I-2026-000001', revision, supersedes },
    exercise: false,
    hops: [LEADER],
    tlp: 'AMBER' as const,
  };
}

function report(revision: number, supersedes: number | null = revision > 1 ? revision - 1 : null): RidReport {
  return {
    ...base(revision, supersedes),
    name: 'report',
    recipients: [],
    redacted: [],
    hops_left: 0,
    attachments: [],
    content_type: 'application/iodef+json',
    content_sha256: `sha-${revision}`,
    content: {},
  };
}

function revocation(
  kind: RidRevocation['kind'],
  to: number,
  correctedBy: number | null = null,
): RidRevocation {
  return { ...base(to), name: 'revocation', kind, reason: 'wrong', from: 1, to, corrected_by: correctedBy };
}

const message = (revision = 1): CaseEvent => ({
  ...base(revision),
  name: 'message',
  id: 'm-1',
  in_reply_to: null,
  author: 'Amina',
  text: 'Have you seen this?',
});

/** Lets events come in one after the other. */
function received(
  events: readonly CaseEvent[],
  facts = FACTS,
  from: KnownCase | null = null,
): KnownCase | null {
  return events.reduce(
    (known, event) => afterIncoming(known, event, decideIncoming(known, event, facts)),
    from,
  );
}

function dos(known: KnownCase | null, event: CaseEvent, facts = FACTS): string[] {
  return decideIncoming(known, event, facts).map((effect) => effect.do);
}

const refusal = (why: string) => [expect.objectContaining({ do: 'refuse', why })];

describe('a revision of a case that another leads', () => {
  it('opens the case and waits for a person', () => {
    expect(decideIncoming(null, report(1), FACTS)).toEqual([
      { do: 'open', leader: LEADER, via: LEADER },
      { do: 'keep', revision: 1, as: 'shown' },
      { do: 'show', revision: 1 },
      { do: 'acknowledge', status: 'Pending', revision: 1 },
    ]);
  });

  it('replaces the one before, and asks people here again', () => {
    const accepted = afterAnswer(received([report(1)]) as KnownCase, 'Approved');
    expect(received([report(2)], FACTS, accepted)).toMatchObject({ revision: 2, answer: 'Pending' });
  });

  it('changes nothing when it comes again, and says how it stands', () => {
    const accepted = afterAnswer(received([report(1)]) as KnownCase, 'Approved');
    expect(decideIncoming(accepted, report(1), FACTS)).toEqual([
      { do: 'acknowledge', status: 'Approved', revision: 1 },
    ]);
  });

  it('is refused when the same number names other words', () => {
    const known = received([report(1)]);
    expect(decideIncoming(known, { ...report(1), content_sha256: 'other' }, FACTS)).toEqual(
      refusal('revision-conflict'),
    );
  });

  it('never overwrites a later one', () => {
    const known = received([report(3, null), report(2)]);
    expect(known?.revision).toBe(3);
    expect(known?.revisions.map(({ revision, state }) => [revision, state])).toEqual([
      [3, 'shown'],
      [2, 'older'],
    ]);
  });

  it('waits for what is missing and asks for it', () => {
    const known = received([report(1)]);
    expect(decideIncoming(known, report(3), FACTS)).toEqual([
      { do: 'keep', revision: 3, as: 'held' },
      { do: 'query', have: 1, want: 2 },
    ]);
    expect(received([report(3), report(2)], FACTS, known)).toMatchObject({ revision: 3 });
  });

  it('is refused from somebody who does not lead', () => {
    const known = received([report(1)]);
    const facts = { ...FACTS, issuer: OTHER, issuerDomain: 'cirt-cc.example' };
    expect(decideIncoming(known, { ...report(2), hops: [OTHER] }, facts)).toEqual(refusal('not-the-leader'));
    expect(decideIncoming(null, { ...report(1), hops: [OTHER] }, facts)).toEqual(refusal('not-the-owner'));
  });

  it('is believed from a new leader who shows both consents', () => {
    const facts = { ...FACTS, issuer: OTHER, issuerDomain: 'cirt-cc.example', consentsProven: true };
    const known = received([{ ...report(2), hops: [OTHER] }], facts, received([report(1)]));
    expect(known).toMatchObject({ leader: OTHER, revision: 2 });
  });

  it('may be passed on, and its leader stays whoever made it', () => {
    const facts = { ...FACTS, issuer: OTHER, issuerDomain: 'cirt-cc.example' };
    expect(received([{ ...report(1), hops: [LEADER, OTHER] }], facts)).toMatchObject({
      leader: LEADER,
      via: OTHER,
    });
  });

  it('is dropped where it was here before, or is our own', () => {
    expect(decideIncoming(null, { ...report(1), hops: [ME, LEADER] }, FACTS)).toEqual([
      { do: 'drop', why: 'loop' },
    ]);
    const own = { ...report(1), case: { owner: 'cirt-bb.example', id: 'x', revision: 1, supersedes: null } };
    expect(decideIncoming(null, own, FACTS)).toEqual([{ do: 'drop', why: 'own-case' }]);
    expect(decideIncoming(null, own, { ...FACTS, weLead: true })).toEqual([{ do: 'drop', why: 'own-case' }]);
  });

  it('of ours that was shared with others is asked about in vain, in the words for one that is not there', () => {
    const facts = { ...FACTS, issuer: OTHER, issuerDomain: 'cirt-cc.example' };
    const ours = { owner: 'cirt-bb.example', id: 'x', revision: 1, supersedes: null };
    const query: CaseEvent = { ...base(1), case: ours, name: 'query', have: null, want: 'latest' };
    expect(decideIncoming(null, query, facts)).toEqual(refusal('unknown-case'));
    expect(decideIncoming(null, { ...message(), case: ours }, facts)).toEqual(refusal('unknown-case'));
  });

  it('of an exercise is refused where exercises are off, and never turns into a real one', () => {
    const exercise = { ...report(1), exercise: true };
    expect(decideIncoming(null, exercise, { ...FACTS, drills: false })).toEqual(refusal('drills-off'));
    expect(decideIncoming(received([exercise]), report(2), FACTS)).toEqual(refusal('exercise-mismatch'));
  });
});

describe('a revocation', () => {
  const known = received([report(1), report(2)]) as KnownCase;

  it('hides what is held, is carried on and answered', () => {
    expect(dos(known, revocation('retract', 2))).toEqual(['revoke', 'carry-onward', 'hide', 'tell-status']);
    expect(received([revocation('retract', 2)], FACTS, known)).toMatchObject({ state: 'hidden' });
  });

  it('that corrects is undone by the corrected revision, in whatever order they come', () => {
    const correct = revocation('correct', 2, 3);
    expect(received([correct, report(3)], FACTS, known)).toMatchObject({ state: 'visible', revision: 3 });
    expect(received([report(3), correct], FACTS, known)).toMatchObject({ state: 'visible', revision: 3 });
  });

  it('of an exercise is heard where exercises were switched off since', () => {
    const exercise = received([{ ...report(1), exercise: true }]);
    const called = { ...revocation('retract', 1), exercise: true };
    expect(received([called], { ...FACTS, drills: false }, exercise)).toMatchObject({ state: 'hidden' });
    expect(decideIncoming(null, called, { ...FACTS, drills: false })).toEqual(refusal('drills-off'));
  });

  it('to purge waits for a person', () => {
    const asked = received([revocation('purge-request', 2)], FACTS, known) as KnownCase;
    expect(asked.state).toBe('purge-pending');
    expect(dos(asked, revocation('purge-request', 2))).not.toContain('ask-purge');
  });

  it('is remembered where it overtakes its case', () => {
    const before = received([revocation('retract', 1)]);
    expect(decideIncoming(before, report(1), FACTS)).toEqual(refusal('revoked'));
    expect(received([report(2)], FACTS, before)).toMatchObject({ state: 'visible', revision: 2 });
  });

  it('of what its owner brought is heard from him after he handed the case over, and reaches no further', () => {
    const proven = { ...FACTS, consentsProven: true };
    const handed = received(
      [{ ...base(2), name: 'handover', step: 'done', to: OTHER, reason: 'yours' }],
      proven,
      known,
    ) as KnownCase;
    const back = revocation('retract', 9);
    expect(received([back], FACTS, handed)).toMatchObject({
      state: 'hidden',
      revokedThrough: 2,
      leader: OTHER,
    });
    const ofOther = { ...FACTS, issuer: OTHER, issuerDomain: 'cirt-cc.example' };
    const revised = received([{ ...report(3), hops: [OTHER] }], ofOther, handed) as KnownCase;
    expect(revised).toMatchObject({ revision: 3 });
    expect(received([back], FACTS, revised)).toMatchObject({
      state: 'visible',
      revision: 3,
      revokedThrough: 2,
    });
    // Of what he did not bring he may say nothing, and nothing before it falls with it.
    expect(decideIncoming(revised, { ...back, from: 3 }, FACTS)).toEqual(refusal('not-the-leader'));
    // Another one who had brought nothing.
    const third = { ...FACTS, issuer: 'https://cirt-dd.example/federation', issuerDomain: 'cirt-dd.example' };
    expect(decideIncoming(handed, back, third)).toEqual(refusal('not-the-leader'));
  });

  it('is refused from somebody who does not lead', () => {
    const facts = { ...FACTS, issuer: OTHER, issuerDomain: 'cirt-cc.example' };
    const foreign = { ...revocation('retract', 2), hops: [OTHER] };
    expect(decideIncoming(known, foreign, facts)).toEqual(refusal('not-the-leader'));
    expect(decideIncoming(null, foreign, facts)).toEqual(refusal('unknown-case'));
  });
});

describe('other messages', () => {
  const known = received([report(1)]) as KnownCase;
  const handover = (step: 'offer' | 'done', to: string): CaseEvent => ({
    ...base(1),
    name: 'handover',
    step,
    to,
    reason: 'yours',
  });

  it('go into the thread of a case that is known', () => {
    expect(dos(known, message())).toEqual(['file']);
    expect(decideIncoming(null, message(), FACTS)).toEqual(refusal('unknown-case'));
  });

  it('of a case that we lead are left to the side that sends', () => {
    expect(dos(null, message(), { ...FACTS, weLead: true })).toEqual(['leave-to-sender-side']);
  });

  it('ask people whether they take the lead, and believe only both consents', () => {
    expect(dos(known, handover('offer', ME))).toEqual(['ask-handover', 'file']);
    expect(decideIncoming(known, handover('done', OTHER), FACTS)).toEqual(refusal('consents-missing'));
    const proven = { ...FACTS, consentsProven: true };
    expect(received([handover('done', OTHER)], proven, known)).toMatchObject({ leader: OTHER });
  });
});

describe('whatever the order, whatever is doubled', () => {
  const anyOrder = fc.integer({ min: 1, max: 6 }).chain((last) =>
    fc.tuple(
      fc.constant(last),
      fc.shuffledSubarray(
        Array.from({ length: last }, (_, n) => n + 1).flatMap((n) => [n, n]),
        { minLength: 0, maxLength: last * 2 },
      ),
    ),
  );

  it('the last revision stands once all have come, and no revision stands twice', () => {
    fc.assert(
      fc.property(anyOrder, ([last, order]) => {
        const all = Array.from({ length: last }, (_, n) => report(n + 1));
        const known = received([...order.map((n) => report(n)), ...all]);
        expect(known).toMatchObject({ revision: last, state: 'visible' });
        expect(new Set(known?.revisions.map(({ revision }) => revision)).size).toBe(known?.revisions.length);
      }),
    );
  });

  it('nothing that was revoked is ever shown afterwards', () => {
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 1, max: 6 }), fc.nat(12), ([, order], to, place) => {
        const events: CaseEvent[] = order.map((n) => report(n));
        events.splice(Math.min(place, events.length), 0, revocation('retract', to));
        const known = received(events);
        expect(known?.state === 'hidden' || (known?.revision ?? 0) > to).toBe(true);
      }),
    );
  });

  it('what stands never goes back to an older revision', () => {
    fc.assert(
      fc.property(anyOrder, ([, order]) => {
        let known: KnownCase | null = null;
        for (const n of order) {
          const before: number = known?.revision ?? 0;
          known = received([report(n)], FACTS, known);
          expect(known?.revision ?? 0).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});
