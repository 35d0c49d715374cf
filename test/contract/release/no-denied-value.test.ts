import { describe, expect, test } from '@jest/globals';
import { caseWriters, type SharedCase } from '@tocsin/formats';
import { decideRelease, projectCase, releaseToPartner } from '@tocsin/release';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { anyPlanted, type Planted } from './planted-case.js';
import { canBeRead } from './read-any.js';
import { SPELLINGS } from './spellings.js';

type Codec = (projected: SharedCase, full: SharedCase) => string;

/** What is signed, and every codec that is listed: a new one is tested by being listed. */
const CODECS: [name: string, codec: Codec][] = [
  ['what is signed (RFC 8785)', (projected) => canonicalize(projected) ?? ''],
  ...Object.entries(caseWriters).map(([name, { write }]): [string, Codec] => [
    name,
    (projected) => write(projected),
  ]),
];

interface Outcome {
  left: boolean;
  /** What could be read though it may not leave. */
  leaked: string[];
}

/** As every way to a partner does: projected, asked, written. */
function release({ full, agreement, chosen, wordsLabel, denied }: Planted, codec: Codec): Outcome {
  const { case: projected, unsafe } = projectCase(full, agreement, chosen, { wordsLabel });
  const way = {
    kind: 'share' as const,
    encrypted: true,
    encryptedTo: projected.tlp === 'RED' ? ['nia@cirt-bb.example'] : [],
  };
  const fields = chosen.filter((field) => agreement.allowed.includes(field));
  const request = releaseToPartner(agreement, { label: projected.tlp, way, drill: false, fields, unsafe });
  const { allowed } = decideRelease({ ...request, approved: true });
  if (!allowed) return { left: false, leaked: [] };
  const bytes = codec(projected, full);
  return { left: true, leaked: denied.filter((each) => canBeRead(bytes, each)) };
}

describe('no denied value occurs in the bytes that leave, in any encoding', () => {
  test.each(CODECS)('%s', (_, codec) => {
    let left = 0;
    fc.assert(
      fc.property(anyPlanted, (planted) => {
        const outcome = release(planted, codec);
        if (outcome.left) left++;
        expect(outcome.leaked).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // A gate that lets nothing through would pass as well.
    expect(left).toBeGreaterThan(20);
  });

  test.each(SPELLINGS)('this test finds a codec that leaks: %s', (_, spell) => {
    const leaky: Codec = (projected, full) =>
      `${JSON.stringify(projected)}<x>${full.observables.map(({ value }) => spell(value)).join(' ')}</x>`;
    let found = 0;
    fc.assert(
      fc.property(anyPlanted, (planted) => {
        if (release(planted, leaky).leaked.length > 0) found++;
      }),
      { numRuns: 20 },
    );
    expect(found).toBeGreaterThan(5);
  });
});
