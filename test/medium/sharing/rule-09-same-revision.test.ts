import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseStrictJson, canonicalBytes } from '@tocsin/sharing';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { hashOf, heard, reportOf, say, sharedCase } from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
});
afterAll(() => world.close());

describe('both sides can prove that they hold the same revision (sha-256 over RFC 8785 form)', () => {
  const document = sharedCase();

  test('what is kept is the canonical form, and its hash is what was signed', async () => {
    await say(aa, bb, reportOf(aa, document));
    expect(await world.work()).toEqual([]);
    const [kept] = await bb.query<{ content: Buffer; sha256: string }>(
      `SELECT content, content_sha256 AS sha256 FROM sharing.foreign_revision`,
    );
    expect(createHash('sha256').update(kept!.content).digest('base64url')).toBe(kept!.sha256);
    expect(kept!.sha256).toBe(hashOf(document));
    expect(canonicalBytes(parseStrictJson(kept!.content)).equals(kept!.content)).toBe(true);
  });

  test('the acknowledgement carries it, so that the sender can compare', async () => {
    expect((await heard(aa, 'acknowledgement')).at(-1)).toMatchObject({ content_sha256: hashOf(document) });
  });
});
