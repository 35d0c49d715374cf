import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { CountFinds, ListReports, Search, SearchFacets } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };

/** Reports of three years, one an eighth of a day, with words as examination makes them. */
const SEED = `
  INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, tlp, due_at, search)
  SELECT gen_random_uuid(), 'R-2020-' || lpad(n::text, 6, '0'), 'email', at, repeat('0', 64), 'text/plain', 2, 'AMBER', at,
         array_to_tsvector(array['common', CASE WHEN n <= 700 THEN 'bygone' ELSE 'recent' END, 'tenth' || n % 10, 'only' || n, 'r-2020-' || lpad(n::text, 6, '0'),
           '=month:' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM'), '=year:' || to_char(at AT TIME ZONE 'UTC', 'YYYY')])
    FROM (SELECT n, $1::timestamptz - (9000 - n) * interval '3 hours' AS at FROM generate_series(1, 9000) n) numbered`;

beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  await world.query(`INSERT INTO platform.blob (sha256, size, bytes) VALUES (repeat('0', 64), 2, '{}')`);
  await world.query(SEED, [world.clock.now()]);
});
afterAll(() => world.close());

const expected = (condition: string) =>
  world.query<{ ref: string }>(
    `SELECT reference AS ref FROM intake.report WHERE ${condition} ORDER BY received_at DESC, id DESC`,
  );

test.each([
  ['bygone', `search @@ 'bygone'`],
  ['common ', `search @@ 'common'`],
  ['common tent', `search @@ 'common'`],
  ['tent', `search @@ 'common'`],
  ['tenth3', `search @@ 'tenth3'`],
  ['only17 common', `search @@ 'only17'`],
  ['bygone tenth3', `search @@ 'bygone & tenth3'`],
  ['recent tenth3 ref:R-2020-008', `search @@ 'recent & tenth3' AND reference LIKE 'R-2020-008%'`],
])('%s is found to the end, newest first, page by page, however long ago it was', async (q, condition) => {
  const all = (await expected(condition)).map(({ ref }) => ref);
  const paged: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await world.get(Search).execute(ada, { q, limit: 190, cursor });
    paged.push(...page.items.map(({ ref }) => ref));
    if (!page.next) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all);
  const first = await world.get(ListReports).execute(ada, { q, limit: 20, sort: 'oldest' });
  expect(first.items.map(({ ref }) => ref)).toEqual(all.toReversed().slice(0, 20));
  const count = Math.min(all.length, 1001);
  expect(await world.get(CountFinds).execute(ada, [{ subject: 'report', q }])).toEqual([count]);
  expect((await world.get(SearchFacets).execute(ada, { q })).total).toBe(count);
});

test('counts stop at a thousand and say so', async () => {
  expect(await world.get(SearchFacets).execute(ada, { q: 'common' })).toMatchObject({
    total: 1001,
    capped: true,
  });
});
