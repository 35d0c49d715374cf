import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NewSighting, Observables, sightingsIn } from '@tocsin/observables';
import { Clock, newId } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let observables: Observables;
/** Hides nothing. */
const all = { kinds: ['report' as const], hidden: () => 'SELECT NULL::uuid AS id WHERE false' };

beforeAll(async () => {
  db = await openDatabase();
  observables = new Observables(db.database, new Clock(), {
    correlation: { noiseLimit: 200, ownAssets: [] },
  });
});
afterAll(() => db.close());

async function record(sightings: NewSighting[], ref: string | null = null): Promise<string> {
  const id = newId();
  await db.database.transaction((tx) => observables.record(tx, { kind: 'report', id, ref }, sightings));
  return id;
}

const seen = (value: string, place = 'body'): NewSighting => ({
  type: 'domain',
  value,
  place,
  excerpt: value,
});

describe('recording what a report names', () => {
  it('keeps each value with the places where it stood', async () => {
    const text = 'The page hxxp://evil[.]example/a is at 192[.]0[.]2[.]1\u0000, see 192.0.2.1';
    const id = await record(
      [...sightingsIn('192.0.2.1!', 'subject'), ...sightingsIn(text, 'body')],
      'R-2026-000001',
    );
    const found = await observables.forSubject({ kind: 'report', id });
    expect(found.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'domain evil.example',
      'ipv4 192.0.2.1',
      'url http://evil.example/a',
    ]);
    expect(found[1]?.sightings.map(({ place, excerpt }) => ({ place, excerpt }))).toEqual([
      { place: 'body', excerpt: 'The page hxxp://evil[.]example/a is at 192[.]0[.]2[.]1 , see 192.0.2.1' },
      { place: 'subject', excerpt: '192.0.2.1!' },
    ]);
    expect(found[1]?.sightings[0]?.subject).toEqual({ kind: 'report', id, ref: 'R-2026-000001' });
  });

  it('may run twice: nothing is doubled', async () => {
    const id = newId();
    const twice = [seen('twice.example'), seen('twice.example')];
    for (let run = 0; run < 2; run++) {
      await db.database.transaction((tx) => observables.record(tx, { kind: 'report', id }, twice));
    }
    const [found] = await observables.forSubject({ kind: 'report', id });
    expect(found?.sightings).toHaveLength(1);
  });

  it('takes the same new values from many workers at once, in any order', async () => {
    const values = Array.from({ length: 50 }, (_, i) => seen(`busy-${i}.example`));
    await Promise.all(
      Array.from({ length: 16 }, (_, i) => record(i % 2 === 0 ? values : values.toReversed())),
    );
    const rows = await db.database.query<{ values: number; sightings: number }>(
      `SELECT count(DISTINCT o.id)::int AS values, count(*)::int AS sightings
         FROM observables.observable o JOIN observables.sighting s ON s.observable_id = o.id
        WHERE o.value LIKE 'busy-%'`,
    );
    expect(rows).toEqual([{ values: 50, sightings: 800 }]);
  });

  it('stores thousands of values in one statement', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => seen(`many-${i}.example`));
    const statements = await db.countStatements(() => record(many));
    // BEGIN, the statement, COMMIT.
    expect(statements).toBe(3);
  });

  it('marks private addresses as saying nothing about a likeness', async () => {
    const id = await record(sightingsIn('10.0.0.5 and 192.0.2.7', 'body'));
    const found = await observables.forSubject({ kind: 'report', id });
    expect(found.map(({ value, ignored }) => ({ value, ignored }))).toEqual([
      { value: '10.0.0.5', ignored: true },
      { value: '192.0.2.7', ignored: false },
    ]);
  });
});

describe('lists of values', () => {
  it('finds a value by a part of it, defanged or not, and pages without gap or repeat', async () => {
    await record(Array.from({ length: 7 }, (_, i) => seen(`paged-${i}.example`)));
    const values: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await observables.list({ reader: all, q: 'paged-', limit: 3, cursor });
      values.push(...items.map(({ value }) => value));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(values).size).toBe(7);
    expect(values).toHaveLength(7);
    const { items } = await observables.list({ reader: all, q: 'paged-3[.]example', limit: 10 });
    expect(items.map(({ value }) => value)).toEqual(['paged-3.example']);
    expect((await observables.list({ reader: all, q: '%_%', limit: 10 })).items).toEqual([]);
  });

  it('says where a value was seen, and refuses what is no value', async () => {
    const id = await record([seen('where.example'), seen('where.example', 'subject')], 'R-2026-000009');
    const hidden = () => 'SELECT NULL::uuid AS id WHERE false';
    const filter = { kinds: ['report' as const], hidden, limit: 1 };
    const first = await observables.seenIn('domain', 'WHERE[.]example', filter);
    const second = await observables.seenIn('domain', 'where.example', { ...filter, cursor: first.next! });
    expect([...first.items, ...second.items].map(({ place }) => place).toSorted()).toEqual([
      'body',
      'subject',
    ]);
    expect(first.items[0]?.subject).toEqual({ kind: 'report', id, ref: 'R-2026-000009' });
    expect(second.next).toBeNull();
    await expect(observables.seenIn('ipv4', 'where.example', filter)).rejects.toMatchObject({ status: 422 });
    expect(await observables.find(all, 'domain', 'never.example')).toBeNull();
    const reader = {
      kinds: filter.kinds,
      hidden: (params: unknown[]) => `SELECT unnest($${params.push([id])}::uuid[]) AS id`,
    };
    const page = await observables.seenIn('domain', 'where.example', { ...filter, ...reader });
    expect(page.items).toEqual([]);
    expect((await observables.list({ q: 'where.example', limit: 5, reader })).items).toEqual([]);
    expect((await observables.list({ reader: all, q: 'where.example', limit: 5 })).items).toHaveLength(1);
  });
});
