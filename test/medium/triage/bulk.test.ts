import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AddNote, ChangeFields, UndoIncidentChange } from '@tocsin/incidents';
import {
  AssignReport,
  type BulkOrder,
  type BulkSelection,
  type BulkView,
  BulkViews,
  ClassifyReport,
  PreviewBulk,
  RejectReport,
  StartBulk,
  UndoBulk,
} from '@tocsin/triage';
import { RunBulk } from '../../../libs/triage/src/bulk/run-bulk.js';
import { TriageWorld } from '../../factories/triage-world.js';

const MANY = 500;

let world: TriageWorld;
let ada: Actor & { id: string };
let eve: Actor & { id: string };

beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  eve = await world.person('handler', { name: 'Eve' });
});
afterAll(() => world.close());

const preview = (order: BulkOrder, selection: BulkSelection, actor: Actor = ada) =>
  world.get(PreviewBulk).execute(actor, order, selection);

/** Gives the order, lets the worker do it and reads what became of it. */
async function apply({ id }: BulkView, actor: Actor = ada): Promise<BulkView> {
  await world.get(StartBulk).execute(actor, id);
  await world.get(RunBulk).run({ bulkId: id });
  return world.get(BulkViews).of(actor, id);
}

async function undo({ id }: BulkView): Promise<BulkView> {
  await world.get(UndoBulk).execute(ada, id);
  await world.get(RunBulk).run({ bulkId: id });
  return world.get(BulkViews).of(ada, id);
}

async function reports(count: number): Promise<string[]> {
  const refs: string[] = [];
  for (let n = 0; n < count; n++) refs.push((await world.receive({ subject: `Number ${n}` })).reference);
  return refs;
}

/** Rows of reports, without what counts changes. */
const rowsOf = (refs: readonly string[]) =>
  world.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(r) - 'version' AS row FROM intake.report r WHERE reference = ANY($1) ORDER BY id`,
    [refs],
  );

describe(`${MANY} reports`, () => {
  let refs: string[];
  beforeAll(async () => {
    refs = await reports(MANY);
  });

  const orders: [string, () => Promise<BulkOrder>, string][] = [
    [
      'rejected as spam',
      async () => ({ kind: 'report', action: 'reject', reason: 'spam' }),
      'report.rejected',
    ],
    [
      'put off',
      async () => ({ kind: 'report', action: 'snooze', until: '2026-11-23T09:00:00Z' }),
      'report.snoozed',
    ],
    [
      'taken by the caller',
      async () => ({ kind: 'report', action: 'assign', toMe: true }),
      'report.assigned',
    ],
    [
      'given a place in the queue',
      async () => ({ kind: 'report', action: 'classify', priority: 1 }),
      'report.classified',
    ],
    [
      'opened as one incident',
      async () => ({ kind: 'report', action: 'open', title: 'One wave' }),
      'report.a',
    ],
    [
      'attached to an incident',
      async () => ({ kind: 'report', action: 'attach', incident: (await world.incident(ada)).ref }),
      'report.attached',
    ],
  ];

  test.each(orders)(
    'are %s, each with its line in the record, and undone at once',
    async (name, order, line) => {
      const before = await rowsOf(refs);
      const seen = await preview(await order(), { refs });
      expect(seen).toMatchObject({ state: 'preview', total: MANY, counts: { waiting: MANY, skipped: 0 } });
      expect(await rowsOf(refs)).toEqual(before);

      const started = performance.now();
      const done = await apply(seen);
      const seconds = (performance.now() - started) / 1000;
      expect(done).toMatchObject({ state: 'done', counts: { done: MANY, waiting: 0 } });
      expect(new Set(done.items.map(({ state }) => state))).toEqual(new Set(['done']));
      const [recorded] = await world.query<{ count: number }>(
        `SELECT count(DISTINCT subject_id)::int AS count FROM audit.entry WHERE detail->>'bulkId' = $1 AND action LIKE $2`,
        [done.id, `${line}%`],
      );
      expect(recorded?.count).toBe(MANY);

      const undone = await undo(done);
      expect(undone).toMatchObject({ state: 'undone', counts: { undone: MANY } });
      expect(await rowsOf(refs)).toEqual(before);
      await expect(world.get(UndoBulk).execute(ada, done.id)).rejects.toMatchObject({
        code: 'TRIAGE.BULK_NOT_UNDOABLE',
      });
      process.stderr.write(`${MANY} reports ${name}: ${seconds.toFixed(2)} s\n`);
    },
  );

  test('cost as many statements as chunks, whatever is in them', async () => {
    const small = await preview(
      { kind: 'report', action: 'reject', reason: 'spam' },
      { refs: refs.slice(0, 10) },
    );
    const large = await preview(
      { kind: 'report', action: 'reject', reason: 'spam' },
      { refs: refs.slice(10, 110) },
    );
    const few = await world.db.countStatements(() => apply(small));
    const many = await world.db.countStatements(() => apply(large));
    expect(many).toBe(few);
    expect(few).toBeLessThan(40);
    await undo(small);
    await undo(large);
  });

  test('a view is meant as a whole, not as far as it is loaded, and is frozen at the preview', async () => {
    const seen = await preview({ kind: 'report', action: 'reject', reason: 'spam' }, { view: 'new' });
    expect(seen.total).toBe(MANY);
    const late = await reports(1);
    const done = await apply(seen);
    expect(done.counts.done).toBe(MANY);
    expect(done.items.map(({ ref }) => ref)).not.toContain(late[0]);
    await undo(done);
  });

  test('left half-way by a job that died, it is undone as far as it came; not while the job may go on', async () => {
    const before = await rowsOf(refs);
    const seen = await preview({ kind: 'report', action: 'assign', toMe: true }, { refs });
    await world.get(StartBulk).execute(ada, seen.id);
    const job = world.get(RunBulk);
    const next = job['store'].next.bind(job['store']);
    let chunks = 0;
    job['store'].next = (...args) => (++chunks === 3 ? Promise.reject(new Error('killed')) : next(...args));
    await expect(job.run({ bulkId: seen.id })).rejects.toThrow('killed');
    job['store'].next = next;
    await expect(world.get(UndoBulk).execute(ada, seen.id)).rejects.toMatchObject({
      code: 'TRIAGE.BULK_NOT_UNDOABLE',
    });
    await world.query(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1`, [
      `triage.bulk:${seen.id}`,
    ]);
    expect(await undo(seen)).toMatchObject({
      state: 'undone',
      counts: { undone: 200, skipped: 300, waiting: 0 },
    });
    expect(await rowsOf(refs)).toEqual(before);
  });

  test('killed in the middle, the next run goes on: nothing twice, nothing half', async () => {
    const seen = await preview({ kind: 'report', action: 'assign', toMe: true }, { refs });
    await world.get(StartBulk).execute(ada, seen.id);
    const job = world.get(RunBulk);
    const settle = job['store'].settle.bind(job['store']);
    let chunks = 0;
    job['store'].settle = async (...args) => {
      if (++chunks === 3) throw new Error('killed');
      return settle(...args);
    };
    await expect(job.run({ bulkId: seen.id })).rejects.toThrow('killed');
    job['store'].settle = settle;
    expect(await world.get(BulkViews).of(ada, seen.id)).toMatchObject({
      state: 'working',
      counts: { done: 200, waiting: 300 },
    });
    const [half] = await world.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM intake.report WHERE reference = ANY($1) AND assignee_id = $2`,
      [refs, ada.id],
    );
    expect(half?.count).toBe(200);
    await job.run({ bulkId: seen.id });
    const done = await world.get(BulkViews).of(ada, seen.id);
    expect(done).toMatchObject({ state: 'done', counts: { done: MANY } });
    const [lines] = await world.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit.entry WHERE detail->>'bulkId' = $1`,
      [done.id],
    );
    expect(lines?.count).toBe(MANY);
    await undo(done);
  });
});

describe('one by one', () => {
  test('what colleagues have, what is decided and what is not there is skipped and named; no more is said of the hidden', async () => {
    const [mine, owned, decided, hidden] = (await reports(4)) as [string, string, string, string];
    await world.get(AssignReport).execute(eve, owned, { version: 1, toMe: true });
    await world.get(RejectReport).execute(eve, decided, { version: 1, reason: 'spam' });
    const secret = await world.incident(eve, { restricted: true });
    await world.query(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at)
       SELECT $1, id, now() FROM intake.report WHERE reference = $2`,
      [secret.id, hidden],
    );
    const refs = [mine, owned, decided, hidden, 'R-2026-999999'];
    const seen = await preview({ kind: 'report', action: 'reject', reason: 'spam' }, { refs });
    const byRef = Object.fromEntries(seen.items.map(({ ref, reason }) => [ref, reason]));
    expect(byRef).toEqual({
      [mine]: null,
      [owned]: 'owned',
      [decided]: 'decided',
      [hidden]: 'unknown',
      'R-2026-999999': 'unknown',
    });
    expect(await apply(seen)).toMatchObject({ counts: { done: 1, skipped: 4 } });
    const all = await preview(
      { kind: 'report', action: 'classify', priority: 0, includeOwned: true },
      { refs: [owned] },
    );
    expect(all.counts.waiting).toBe(1);
  });

  test('what changed after the preview is left and named; what changed after the order is left by its undo', async () => {
    const [a, b] = (await reports(2)) as [string, string];
    const seen = await preview({ kind: 'report', action: 'classify', priority: 2 }, { refs: [a, b] });
    await world.get(ClassifyReport).execute(eve, a, { version: 1, tlp: 'RED' });
    const done = await apply(seen);
    expect(done.items.map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'changed'],
      ['done', null],
    ]);
    await world.get(ClassifyReport).execute(eve, b, { version: 2, tlp: 'RED' });
    expect((await undo(done)).items[1]).toMatchObject({ state: 'kept', reason: 'changed' });
  });

  test('an incident that was opened for all goes with the undo, unless somebody worked on it', async () => {
    const order: BulkOrder = { kind: 'report', action: 'open' };
    const first = await apply(await preview(order, { refs: await reports(3) }));
    await undo(first);
    const second = await apply(await preview(order, { refs: await reports(3) }));
    await world.get(AddNote).execute(eve, second.incident ?? '', 'I know them.');
    await undo(second);
    const states = await world.query<{ state: string }>(
      `SELECT state FROM incidents.incident WHERE reference = ANY($1) ORDER BY id`,
      [[first.incident, second.incident]],
    );
    expect(states.map(({ state }) => state)).toEqual(['abandoned', 'open']);
  });

  test('an order is its giver’s: nobody else reads, starts or undoes it', async () => {
    const seen = await preview(
      { kind: 'report', action: 'reject', reason: 'spam' },
      { refs: await reports(1) },
    );
    const unknown = { code: 'TRIAGE.BULK_UNKNOWN', status: 404 };
    await expect(world.get(BulkViews).of(eve, seen.id)).rejects.toMatchObject(unknown);
    await expect(world.get(StartBulk).execute(eve, seen.id)).rejects.toMatchObject(unknown);
    await apply(seen);
    await expect(world.get(StartBulk).execute(ada, seen.id)).rejects.toMatchObject({
      code: 'TRIAGE.BULK_STARTED',
    });
    await expect(world.get(UndoBulk).execute(eve, seen.id)).rejects.toMatchObject(unknown);
  });
});

describe(`${MANY} incidents`, () => {
  let refs: string[];
  beforeAll(async () => {
    refs = [];
    for (let n = 0; n < MANY; n++) refs.push((await world.incident(ada, { title: `Case ${n}` })).ref);
  }, 120_000);

  const orders: [string, BulkOrder][] = [
    ['abandoned', { kind: 'incident', action: 'transition', to: 'abandoned', reason: 'A test of the feed' }],
    ['given a severity', { kind: 'incident', action: 'severity', level: 4, reason: 'The same wave' }],
    ['assigned', { kind: 'incident', action: 'assign', toMe: true }],
    ['classified', { kind: 'incident', action: 'classify', rsitClass: 'availability', rsitType: 'ddos' }],
  ];

  test.each(orders)(
    'are %s and undone at once',
    async (name, order) => {
      const state = () =>
        world.query(
          `SELECT to_jsonb(i) - 'version' - 'updated_at' - 'search' AS incident,
                (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.id) FROM incidents.clock c WHERE c.incident_id = i.id) AS clocks
           FROM incidents.incident i WHERE reference = ANY($1) ORDER BY i.id`,
          [refs],
        );
      const before = await state();
      const seen = await preview(order, { refs });
      expect(seen.counts.waiting).toBe(MANY);
      const started = performance.now();
      const done = await apply(seen);
      const seconds = (performance.now() - started) / 1000;
      expect(done).toMatchObject({ state: 'done', counts: { done: MANY } });
      expect(await undo(done)).toMatchObject({ state: 'undone', counts: { undone: MANY } });
      expect(await state()).toEqual(before);
      process.stderr.write(`${MANY} incidents ${name}: ${seconds.toFixed(2)} s\n`);
    },
    60_000,
  );

  test('what cannot become that is skipped, and a restricted one of others is not there', async () => {
    const secret = await world.incident(eve, { restricted: true });
    const seen = await preview(
      { kind: 'incident', action: 'transition', to: 'closed' },
      { refs: [refs[0] ?? '', secret.ref, 'I-2026-999999'] },
    );
    expect(seen.items.map(({ reason }) => reason)).toEqual(['not-possible', 'unknown', 'unknown']);
  });

  test('one that somebody changed since is kept by the undo', async () => {
    const chosen = refs.slice(0, 2);
    const done = await apply(
      await preview({ kind: 'incident', action: 'severity', level: 3, reason: 'So' }, { refs: chosen }),
    );
    const [row] = await world.query<{ version: number }>(
      `SELECT version FROM incidents.incident WHERE reference = $1`,
      [chosen[0]],
    );
    await world
      .get(ChangeFields)
      .execute(eve, chosen[0] ?? '', { version: row?.version ?? 0, title: 'Mine' });
    expect((await undo(done)).items.map(({ state }) => state).sort()).toEqual(['kept', 'undone']);
    await world.get(UndoIncidentChange).execute(eve, chosen[0] ?? '');
  });
});
