import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ChangeView,
  DeskModule,
  ListViews,
  type NewView,
  PinViews,
  RemoveView,
  RestoreView,
  SaveView,
} from '@tocsin/desk';
import { type Actor, apiKeyActor, IdentityModule } from '@tocsin/identity';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let bob: Actor & { id: string };
let team: string;

beforeAll(async () => {
  world = await TriageWorld.open({ modules: [IdentityModule, DeskModule] });
  team = await world.team('Night shift');
  ada = await world.person('handler', { name: 'Ada', teamIds: [team] });
  bob = await world.person('handler', { name: 'Bob', teamIds: [team] });
});
afterAll(() => world.close());

const save = (actor: Actor, view: Partial<NewView>) =>
  world
    .get(SaveView)
    .execute(actor, { subject: 'report', name: 'Red ones', query: 'tlp:red', sort: 'queue', ...view });
const names = async (actor: Actor) =>
  (await world.get(ListViews).execute(actor, 'report')).map(({ name }) => name);

describe('a saved view', () => {
  test('is its owner’s alone, or his team’s', async () => {
    const own = await save(ada, { name: 'Mine' });
    const shared = await save(ada, { name: 'Ours', teamId: team });
    const outsider = await world.person('handler', { name: 'Eve' });
    expect(await names(ada)).toEqual(expect.arrayContaining(['Mine', 'Ours']));
    expect(await names(bob)).toEqual(['Ours']);
    expect(await names(outsider)).toEqual([]);
    for (const [actor, id] of [
      [bob, own.id],
      [outsider, shared.id],
    ] as const) {
      const unknown = { code: 'VIEW.UNKNOWN', status: 404 };
      await expect(world.get(ListViews).one(actor, id)).rejects.toMatchObject(unknown);
      await expect(world.get(ChangeView).execute(actor, id, { version: 1, name: 'x' })).rejects.toMatchObject(
        unknown,
      );
      await expect(world.get(RemoveView).execute(actor, id, 1)).rejects.toMatchObject(unknown);
      await expect(world.get(RestoreView).execute(actor, id, 1)).rejects.toMatchObject(unknown);
      await world.get(PinViews).execute(actor, 'report', [id]);
      expect(
        (await world.get(ListViews).execute(actor, 'report')).every(
          (view) => view.id !== id || view.pinned === null,
        ),
      ).toBe(true);
    }
    await expect(save(outsider, { name: 'x', teamId: team })).rejects.toMatchObject({
      code: 'VIEW.TEAM_FOREIGN',
    });
    const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['report.read'] });
    await expect(save(key, { name: 'x' })).rejects.toMatchObject({ code: 'DESK.NO_PERSON' });
    expect(await world.get(ListViews).execute(key, 'report')).toEqual([]);
  });

  test('has one name once, and a query without a mistake', async () => {
    const { id } = await save(ada, { name: 'Twice' });
    await expect(save(ada, { name: ' twice ' })).rejects.toMatchObject({ code: 'VIEW.NAME_TAKEN' });
    await save(bob, { name: 'Twice' });
    const both = await Promise.allSettled([
      save(ada, { name: 'Race', teamId: team }),
      save(bob, { name: 'race', teamId: team }),
    ]);
    expect(both.filter(({ status }) => status === 'rejected')).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ code: 'VIEW.NAME_TAKEN' }) }),
    ]);
    const change = (changes: object) => world.get(ChangeView).execute(ada, id, { version: 1, ...changes });
    await expect(change({ query: 'state:opne' })).rejects.toMatchObject({
      code: 'VIEW.QUERY_UNREADABLE',
      extra: { problems: [expect.objectContaining({ suggestion: 'open' })] },
    });
    await expect(change({ query: '   ' })).rejects.toMatchObject({ code: 'VIEW.QUERY_UNREADABLE' });
    await expect(save(ada, { subject: 'incident', name: 'x', sort: 'oldest' })).rejects.toMatchObject({
      code: 'VIEW.SORT_UNKNOWN',
    });
  });

  test('is changed by who has it, not over each other, and the record says how', async () => {
    const { id } = await save(ada, { name: 'Draft', teamId: team });
    expect(
      await world.get(ChangeView).execute(bob, id, { version: 1, name: 'Final', density: 'compact' }),
    ).toMatchObject({
      name: 'Final',
      density: 'compact',
      version: 2,
      query: 'tlp:red',
    });
    await expect(
      world.get(ChangeView).execute(ada, id, { version: 1, name: 'Mine again' }),
    ).rejects.toMatchObject({
      code: 'VIEW.STALE',
      status: 409,
    });
    const record = await world.record(id);
    expect(record.map(({ action }) => action)).toEqual(['view.saved', 'view.changed']);
    expect(record[1]!.detail).toMatchObject({ changes: { name: { from: 'Draft', to: 'Final' } } });
  });

  test('deleted by a colleague says so, and comes back with its tabs', async () => {
    const { id } = await save(ada, { name: 'Short lived', teamId: team, pinned: true });
    const { version } = await world.get(RemoveView).execute(bob, id, 1);
    await expect(world.get(ListViews).one(ada, id)).rejects.toMatchObject({
      code: 'VIEW.REMOVED',
      status: 410,
      extra: { name: 'Short lived', removedBy: 'Bob' },
    });
    expect(await names(ada)).not.toContain('Short lived');
    await save(ada, { name: 'Short lived', teamId: team });
    await expect(world.get(RestoreView).execute(bob, id, version)).rejects.toMatchObject({
      code: 'VIEW.NAME_TAKEN',
    });
    const again = (await world.get(ListViews).execute(ada, 'report')).find(
      ({ name }) => name === 'Short lived',
    )!;
    await world.get(ChangeView).execute(ada, again.id, { version: 1, name: 'Other' });
    await world.get(RestoreView).execute(bob, id, version);
    expect((await world.get(ListViews).one(ada, id)).pinned).not.toBeNull();
  });
});

describe('tabs', () => {
  test('stand in each person’s own order, counted for him, in a fixed number of statements', async () => {
    await world.report({ subject: 'A', tlp: 'RED' });
    await world.report({ subject: 'B', tlp: 'RED' });
    const views = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => save(ada, { name: `Tab ${name}`, teamId: team })),
    );
    const [one, two, three] = views.map(({ id }) => id) as [string, string, string];
    await world.get(PinViews).execute(ada, 'report', [three, one]);
    await world.get(PinViews).execute(bob, 'report', [two]);
    const tabs = async (actor: Actor) =>
      (await world.get(ListViews).execute(actor, 'report'))
        .filter(({ pinned }) => pinned !== null)
        .map(({ id, count }) => [id, count]);
    expect(await tabs(ada)).toEqual([
      [three, 2],
      [one, 2],
    ]);
    expect(await tabs(bob)).toEqual([[two, 2]]);
    const statements = () => world.db.countStatements(() => world.get(ListViews).execute(ada, 'report'));
    const few = await statements();
    await world.get(PinViews).execute(ada, 'report', [one, two, three]);
    expect([few, await statements()]).toEqual([5, 5]);
  });

  test('one that is too broad to be counted has no number; the others keep theirs', async () => {
    const cleo = await world.person('handler', { name: 'Cleo' });
    const { id: reportId } = await world.report({ subject: 'Countable', tlp: 'AMBER+STRICT' });
    await world.query(
      `WITH o AS (INSERT INTO observables.observable (id, type, value, first_seen_at, last_seen_at)
                  VALUES (gen_random_uuid(), 'domain', 'everywhere.example', now(), now()) RETURNING id)
       INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, place, excerpt, seen_at)
       SELECT id, 'report', $1, 'body', 'everywhere.example', now() FROM o`,
      [reportId],
    );
    const { id: broad } = await save(cleo, { name: 'Broad', query: 'obs:everywhere.example' });
    const { id: narrow } = await save(cleo, { name: 'Narrow', query: 'tlp:amber+strict' });
    await world.get(PinViews).execute(cleo, 'report', [broad, narrow]);
    const counts = async () =>
      (await world.get(ListViews).execute(cleo, 'report')).map(({ id, count }) => [id, count]);
    expect(await counts()).toEqual([
      [broad, 1],
      [narrow, 1],
    ]);
    // What it reads is held longer than a question may take.
    await world.db.database.transaction(async (tx) => {
      await tx.query(`LOCK TABLE observables.sighting IN ACCESS EXCLUSIVE MODE`);
      expect(await counts()).toEqual([
        [broad, null],
        [narrow, 1],
      ]);
    });
  });
});
