import { describe, expect, it } from '@jest/globals';
import { type RidReport, type RidRevocation } from '@tocsin/formats';
import { afterIncoming } from './after-incoming.js';
import { decideIncoming } from './decide-incoming.js';
import { type CaseEvent, type IncomingFacts, type KnownCase } from './incoming-case.js';

const issuerOf = (name: string): string => `https://cirt-${name}.example/federation`;
const [ME, LEADER, ONE, OTHER] = ['me', 'aa', 'bb', 'cc'].map(issuerOf) as [string, string, string, string];

function factsFrom(issuer: string): IncomingFacts {
  const issuerDomain = new URL(issuer).host;
  const rights = { weLead: false, drills: true, consentsProven: false };
  return { me: ME, domain: 'cirt-me.example', issuer, issuerDomain, ...rights };
}

const base = (revision: number, supersedes: number | null, hops: string[]) => ({
  rid: {
    MsgType: 'Report',
    MsgDestination: 'RIDSystem',
    PolicyRegion: ['PeerToPeer'],
    TrafficType: ['Attack'],
  } satisfies RidReport['rid'],
  case: { owner: 'cirt-aa.example', id: 'I-2026-000001', revision, supersedes },
  exercise: false,
  hops,
  tlp: 'GREEN' as const,
});

/** Each sender has its own part of a revision, so its own hash. */
function report(revision: number, hops: string[], supersedes: number | null = null): RidReport {
  const content_sha256 = `${revision} by ${hops.at(-1)}`;
  const rest = { recipients: [], redacted: [], hops_left: 1, attachments: [], content: {} };
  const kind = { name: 'report', content_type: 'application/iodef+json' } as const;
  return { ...base(revision, supersedes, hops), ...kind, ...rest, content_sha256 };
}

function callBack(to: number, hops: string[]): RidRevocation {
  const what = {
    name: 'revocation',
    kind: 'retract',
    reason: 'wrong',
    from: 1,
    to,
    corrected_by: null,
  } as const;
  return { ...base(to, null, hops), ...what };
}

/** Each event comes from the last of its hops. */
function received(...events: CaseEvent[]): KnownCase | null {
  return events.reduce<KnownCase | null>((known, event) => {
    const facts = factsFrom(event.hops.at(-1) ?? ME);
    return afterIncoming(known, event, decideIncoming(known, event, facts));
  }, null);
}

describe('a case that comes by several ways', () => {
  it('is replaced by its leader’s own words under the same number', () => {
    const known = received(report(1, [LEADER, ONE]), report(1, [LEADER]));
    expect(known).toMatchObject({ via: LEADER, revision: 1, state: 'visible' });
    expect(known?.revisions).toEqual([expect.objectContaining({ via: LEADER, sha256: `1 by ${LEADER}` })]);
  });

  it('is not set back by an older revision from its leader that was long on the way', () => {
    const known = received(report(3, [LEADER, ONE]), report(1, [LEADER]), report(2, [LEADER], 1));
    expect(known).toMatchObject({ via: LEADER, revision: 3 });
    expect(received(report(3, [LEADER, ONE]), report(1, [LEADER]), report(3, [LEADER], 1))).toMatchObject({
      revision: 3,
      revisions: expect.arrayContaining([expect.objectContaining({ revision: 3, via: LEADER })]),
    });
  });

  it('is taken by one detour at a time', () => {
    const known = received(report(1, [LEADER, ONE]));
    expect(decideIncoming(known, report(2, [LEADER, OTHER]), factsFrom(OTHER))).toEqual([
      expect.objectContaining({ do: 'refuse', why: 'not-the-leader' }),
    ]);
  });
});

describe('a case that was passed on under the name of a leader who is not there', () => {
  const NOBODY = 'https://nobody.example/federation';

  it('is its owner’s when he speaks himself', () => {
    for (const before of [report(1, [NOBODY, ONE]), callBack(99, [NOBODY, ONE])]) {
      const known = received(before, report(1, [LEADER]));
      expect(known).toMatchObject({ leader: LEADER, via: LEADER, revision: 1, state: 'visible' });
      expect(known?.revisions).toEqual([expect.objectContaining({ via: LEADER })]);
    }
    expect(received(report(1, [NOBODY, ONE]), callBack(1, [LEADER]))).toMatchObject({
      leader: LEADER,
      state: 'hidden',
    });
  });

  it('is nobody else’s', () => {
    const known = received(report(1, [NOBODY, ONE]));
    expect(decideIncoming(known, report(2, [OTHER]), factsFrom(OTHER))).toEqual([
      expect.objectContaining({ do: 'refuse', why: 'not-the-leader' }),
    ]);
  });
});

describe('a revision that waited for its predecessor', () => {
  const strict = { ...report(2, [LEADER], 1), hops_left: 0, tlp: 'AMBER' as const };

  it('stands with its own label and hops, whatever message lets it go', () => {
    const detour = report(1, [LEADER, ONE]);
    const own = { revision: 2, hopsLeft: 0, tlp: 'AMBER' };
    // A call-back of what it waited for; and its predecessor, which was milder.
    expect(received(detour, callBack(1, [LEADER]), strict)).toMatchObject(own);
    expect(
      received({ ...strict, case: { ...strict.case, supersedes: 1 } }, callBack(1, [LEADER])),
    ).toMatchObject(own);
    expect(received(strict, report(1, [LEADER]))).toMatchObject(own);
  });
});

describe('a call-back by a detour', () => {
  it('that overtakes its case keeps it hidden, by whatever detour it comes then', () => {
    const early = [callBack(2, [LEADER, ONE]), callBack(2, [LEADER, OTHER])];
    expect(received(...early, report(2, [LEADER, ONE]))).toMatchObject({ revision: 0, state: 'hidden' });
    expect(received(...early, report(2, [LEADER, OTHER]))).toMatchObject({ revision: 0, state: 'hidden' });
  });

  it('does not keep out what the leader says himself', () => {
    expect(received(callBack(99, [LEADER, ONE]), report(1, [LEADER]))).toMatchObject({
      via: LEADER,
      revision: 1,
      state: 'visible',
    });
    expect(
      received(report(1, [LEADER, ONE]), callBack(99, [LEADER, ONE]), report(2, [LEADER], 1)),
    ).toMatchObject({ revision: 2, state: 'visible' });
  });

  it('counts for what that detour had brought, until the leader himself says otherwise', () => {
    const known = received(report(1, [LEADER, ONE]), callBack(1, [LEADER, ONE]));
    expect(decideIncoming(known, report(1, [LEADER]), factsFrom(LEADER))).toContainEqual(
      expect.objectContaining({ do: 'refuse', why: 'revoked' }),
    );
  });

  it('is no longer asked once the leader speaks himself', () => {
    const known = received(report(1, [LEADER, ONE]), report(1, [LEADER]));
    expect(decideIncoming(known, callBack(1, [LEADER, ONE]), factsFrom(ONE))).toEqual([
      expect.objectContaining({ do: 'refuse', why: 'not-the-leader' }),
    ]);
  });

  it('of a case in the sender’s own name, or of its owner by a detour, is not believed', () => {
    expect(decideIncoming(null, callBack(1, [ONE]), factsFrom(ONE))).toEqual([
      expect.objectContaining({ do: 'refuse', why: 'unknown-case' }),
    ]);
    expect(decideIncoming(null, callBack(1, [ONE, LEADER]), factsFrom(LEADER))).toEqual([
      expect.objectContaining({ do: 'refuse', why: 'unknown-case' }),
    ]);
  });
});
