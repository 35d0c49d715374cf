import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { ObservableMarks, Observables, sightingsIn } from '@tocsin/observables';
import { Clock, newId } from '@tocsin/platform';
import { fastestOfSeven } from '../../support/measures.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let observables: Observables;

beforeAll(async () => {
  db = await openDatabase();
  observables = new Observables(db.database, new Clock(), {
    correlation: { noiseLimit: 200, ownAssets: [] },
  });
});
afterAll(() => db.close());

async function report(text: string): Promise<{ kind: 'report'; id: string }> {
  const subject = { kind: 'report' as const, id: newId() };
  await db.database.transaction((tx) => observables.record(tx, subject, sightingsIn(text, 'body')));
  return subject;
}

describe('reports like this one', () => {
  it('come with the values that they share, the rarest likeness first', async () => {
    const rare = await report('rare.example common.example 203.0.113.1');
    const common = await report('common.example');
    await report('common.example');
    await report('unlike.example');
    const subject = await report('rare.example common.example 203.0.113.1 own.example');
    const found = await observables.similarSubjects(subject);
    expect(found.map(({ id, count }) => ({ id, count }))).toEqual([
      { id: rare.id, count: 3 },
      ...found.slice(1).map(({ id }) => ({ id, count: 1 })),
    ]);
    expect(found).toHaveLength(3);
    expect(found.some(({ id }) => id === common.id)).toBe(true);
    const values = found[0]?.values.map(({ value }) => value) ?? [];
    expect(values.at(-1)).toBe('common.example');
    expect(values.toSorted()).toEqual(['203.0.113.1', 'common.example', 'rare.example']);
    expect(await db.countStatements(() => observables.similarSubjects(subject))).toBe(1);
  });

  it('do not come by a value that is everywhere', async () => {
    for (let i = 0; i < 5; i++) await report('everywhere.example');
    const subject = await report('everywhere.example');
    expect(await observables.similarSubjects(subject, { noise: 5 })).toEqual([]);
    expect(await observables.similarSubjects(subject, { noise: 6 })).toHaveLength(5);
  });

  it('do not come by a value that someone marked as noise, nor by a private address', async () => {
    await report('marked.example 10.1.1.1');
    const subject = await report('marked.example 10.1.1.1');
    expect(await observables.similarSubjects(subject)).toHaveLength(1);
    const marked = await new ObservableMarks(db.database, new AuditTrail()).set(
      SYSTEM,
      { type: 'domain', value: 'marked[.]example' },
      { ignored: true },
      'a test',
      null,
    );
    expect(marked).toMatchObject({ value: 'marked.example', ignored: true });
    expect(await observables.similarSubjects(subject)).toEqual([]);
    const [entry] = await db.database.query<{ action: string; subject_ref: string; reason: string }>(
      `SELECT action, subject_ref, reason FROM audit.entry ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({
      action: 'observable.ignored-changed',
      subject_ref: 'marked.example',
      reason: 'a test',
    });
  });

  it('are found at once among 200,000 sightings of one value', async () => {
    const [hot] = await db.database.query<{ id: string }>(
      `INSERT INTO observables.observable (id, type, value, first_seen_at, last_seen_at)
       VALUES (gen_random_uuid(), 'domain', 'hot.example', now(), now()) RETURNING id`,
    );
    await db.database.query(
      `INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, place, excerpt, seen_at)
       SELECT $1, 'report', gen_random_uuid(), 'body', '', now() FROM generate_series(1, 200000)`,
      [hot!.id],
    );
    await report('quiet.example');
    const subject = await report('hot.example quiet.example');
    const found = await observables.similarSubjects(subject);
    expect(found.map(({ count }) => count)).toEqual([1]);
    // Takes 2 ms; a plan that counts the hot value takes 100 and more.
    expect(await fastestOfSeven(() => observables.similarSubjects(subject))).toBeLessThan(100);
  });
});
