import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  AddNote,
  AddTask,
  ChangeFields,
  ChangeState,
  IncidentDetail,
  type IncidentRow,
  ListIncidents,
  ListMerges,
  MergeCandidates,
  MergeIncidents,
  PreviewMerge,
  SearchIncidents,
  SplitIncident,
  UnmergeIncident,
} from '@tocsin/incidents';
import { GatherStragglers } from '../../../libs/incidents/src/merging/gather-stragglers.js';
import { IndexIncident } from '../../../libs/incidents/src/search/index-incident.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
let outsider: Actor & { id: string };

beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  lead = await world.person('duty-lead', { name: 'Lead' });
  outsider = await world.person('handler', { name: 'Outsider' });
});
afterAll(() => world.close());

const merge = (from: IncidentRow, into: IncidentRow, actor: Actor = ada) =>
  world.get(MergeIncidents).execute(actor, {
    into: into.ref,
    intoVersion: into.version,
    merged: [{ ref: from.ref, version: from.version }],
  });
const detail = (ref: string, actor: Actor = ada) => world.get(IncidentDetail).execute(actor, ref);

describe('an old reference', () => {
  test('leads to the last survivor, in any chain; lists and searches show the survivor alone', async () => {
    const [a, b, c] = [await titled('Alpha'), await titled('Beta'), await titled('Gamma')];
    await merge(a, b);
    await merge(await detail(b.ref), c);
    expect(await detail(a.ref)).toMatchObject({ ref: c.ref, mergedRef: a.ref });
    expect(await detail(c.ref)).toMatchObject({ ref: c.ref, mergedRef: null });
    const listed = (await world.get(ListIncidents).execute(ada, { limit: 100 })).items.map(({ ref }) => ref);
    expect(listed).toContain(c.ref);
    expect(listed).not.toContain(a.ref);
    await world.get(IndexIncident).run({ incidentId: c.id });
    for (const q of ['Alpha', a.ref])
      expect(
        (await world.get(SearchIncidents).execute(ada, { q, limit: 10 })).items.map(({ ref }) => ref),
      ).toEqual([c.ref]);
    const { merged } = await world.get(ListMerges).execute(ada, c.ref);
    expect(merged.map(({ ref, into, undoable }) => [ref, into, undoable])).toEqual([
      [b.ref, c.ref, true],
      [a.ref, b.ref, false],
    ]);
    await expect(world.get(UnmergeIncident).execute(ada, a.ref)).rejects.toMatchObject({
      code: 'INCIDENT.MERGED_FURTHER',
    });
  });

  test('takes no writes: they are refused and name the survivor', async () => {
    const [a, b] = [await titled('Old'), await titled('New')];
    await merge(a, b);
    const refused = { code: 'INCIDENT.MERGED', status: 409, extra: { into: b.ref } };
    await expect(world.get(AddNote).execute(ada, a.ref, 'Hello')).rejects.toMatchObject(refused);
    await expect(
      world.get(ChangeState).execute(ada, a.ref, { version: a.version, to: 'in-progress' }),
    ).rejects.toMatchObject(refused);
  });

  test('says in both records what happened', async () => {
    const [a, b] = [await titled('Told'), await titled('Telling')];
    await merge(a, b);
    await world.get(UnmergeIncident).execute(ada, a.ref);
    const actions = async ({ id }: IncidentRow) => (await world.record(id)).map(({ action }) => action);
    expect(await actions(a)).toEqual(['incident.opened', 'incident.merged-into', 'incident.unmerged-from']);
    expect(await actions(b)).toEqual(['incident.opened', 'incident.merged', 'incident.unmerged']);
  });
});

describe('what is refused', () => {
  test('an exercise with a real one, one with itself, one in work into one that has ended, a stale look', async () => {
    const [a, b] = [await titled('A'), await titled('B')];
    const drill = await world.incident(ada, { drill: true });
    await expect(merge(a, drill)).rejects.toMatchObject({ code: 'INCIDENT.MERGE_OF_DRILL' });
    await expect(merge(a, a)).rejects.toMatchObject({ code: 'INCIDENT.MERGE_WITH_ITSELF' });
    await expect(merge(a, { ...b, version: 7 })).rejects.toMatchObject({ code: 'INCIDENT.STALE' });
    const ended = await world
      .get(ChangeState)
      .execute(ada, b.ref, { version: 1, to: 'abandoned', reason: 'Nothing' });
    await expect(merge(a, ended)).rejects.toMatchObject({ code: 'INCIDENT.ENDED' });
    expect(await world.get(PreviewMerge).execute(ada, ended.ref, [a.ref])).toMatchObject({
      refusal: 'INCIDENT.ENDED',
    });
  });

  test('undoing after thirty days, with a clear text', async () => {
    const [a, b] = [await titled('Long ago'), await titled('Now')];
    await merge(a, b);
    await world.query(`UPDATE incidents.transfer SET undo_until = $2 WHERE from_id = $1`, [
      a.id,
      new Date(world.clock.now().getTime() - 1),
    ]);
    await expect(world.get(UnmergeIncident).execute(ada, a.ref)).rejects.toMatchObject({
      code: 'INCIDENT.UNMERGE_TOO_LATE',
      status: 409,
    });
    const { merged } = await world.get(ListMerges).execute(ada, b.ref);
    expect(merged[0]).toMatchObject({ ref: a.ref, undoable: false });
  });
});

describe('as strict as the strictest', () => {
  test('an open one that takes a restricted one in is restricted, to the restricted one’s readers; the preview says so', async () => {
    const secret = await world.incident(ada, {
      title: 'Secret',
      restricted: true,
      personId: ada.id,
      tlp: 'RED',
    });
    const open = await world.incident(ada, { title: 'Open', personId: outsider.id, tlp: 'GREEN' });
    expect(await world.get(PreviewMerge).execute(ada, open.ref, [secret.ref])).toMatchObject({
      becomesRestricted: true,
      tlp: { from: 'GREEN', to: 'RED' },
      refusal: null,
    });
    await merge(secret, open);
    for (const ref of [open.ref, secret.ref])
      await expect(detail(ref, outsider)).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
    expect(await detail(secret.ref)).toMatchObject({ ref: open.ref, restricted: true, tlp: 'RED' });
    await world.get(UnmergeIncident).execute(ada, secret.ref);
    expect(await detail(open.ref, outsider)).toMatchObject({ restricted: false, tlp: 'GREEN' });
    await expect(detail(secret.ref, outsider)).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
  });

  test('undoing the first of two keeps the survivor as strict as the second', async () => {
    const secret = (title: string) => world.incident(ada, { title, restricted: true, tlp: 'RED' });
    const open = await world.incident(ada, { title: 'Between', tlp: 'GREEN' });
    const [one, two] = [await secret('One'), await secret('Two')];
    await merge(one, open);
    await merge(two, await detail(open.ref));
    await world.get(UnmergeIncident).execute(ada, one.ref);
    expect(await detail(open.ref)).toMatchObject({ restricted: true, tlp: 'RED' });
    await expect(detail(open.ref, outsider)).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
    await world.get(UnmergeIncident).execute(ada, two.ref);
    expect(await detail(open.ref, outsider)).toMatchObject({ restricted: false, tlp: 'GREEN' });
  });

  test('nobody merges with what he may not see, nor learns of it', async () => {
    const secret = await world.incident(ada, { restricted: true });
    const own = await world.incident(outsider, { title: 'Mine' });
    const unknown = { code: 'INCIDENT.UNKNOWN' };
    await expect(merge(own, secret, outsider)).rejects.toMatchObject(unknown);
    await expect(world.get(PreviewMerge).execute(outsider, secret.ref, [own.ref])).rejects.toMatchObject(
      unknown,
    );
    expect(await world.get(MergeCandidates).execute(outsider, own.ref, secret.ref)).toEqual([]);
  });
});

describe('what happened since', () => {
  test('stays in the survivor; a field that somebody changed since is not put back', async () => {
    const [a, b] = [await world.incident(ada, { tlp: 'RED' }), await world.incident(ada, { tlp: 'GREEN' })];
    await merge(a, b);
    await world.get(AddNote).execute(ada, b.ref, 'After the merge.');
    await world.get(AddTask).execute(ada, b.ref, { title: 'After the merge' });
    const { version } = await detail(b.ref);
    await world.get(ChangeFields).execute(lead, b.ref, { version, tlp: 'AMBER', reason: 'Looked at it' });
    await world.get(UnmergeIncident).execute(ada, a.ref);
    expect(await detail(b.ref)).toMatchObject({ tlp: 'AMBER', tasks: [{ title: 'After the merge' }] });
    expect((await detail(a.ref)).tasks).toEqual([]);
  });

  test('what came to the merged one without its lock is gathered, and goes back too', async () => {
    const [a, b] = [await titled('Busy'), await titled('Calm')];
    await merge(a, b);
    await world.query(
      `INSERT INTO incidents.note (id, incident_id, author_name, text, created_at)
       VALUES (gen_random_uuid(), $1, 'Late', 'A straggler', now())`,
      [a.id],
    );
    const [transfer] = await world.query<{ id: string }>(
      `SELECT id FROM incidents.transfer WHERE from_id = $1`,
      [a.id],
    );
    await world.get(GatherStragglers).run({ transferId: transfer?.id ?? '' });
    const notes = (of: string) => world.query(`SELECT text FROM incidents.note WHERE incident_id = $1`, [of]);
    expect(await notes(b.id)).toEqual([{ text: 'A straggler' }]);
    await world.get(UnmergeIncident).execute(ada, a.ref);
    expect(await notes(a.id)).toEqual([{ text: 'A straggler' }]);
  });
});

test('two who merge A into B and B into A at once: one does, the other is told, nobody waits for ever', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await titled(`A ${round}`), await titled(`B ${round}`)];
    const results = await Promise.allSettled([merge(a, b), merge(b, a, lead)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: expect.stringMatching(/^INCIDENT\.(MERGED|STALE)$/u) } });
  }
});

test('several go into one, all or none', async () => {
  const [into, one, two] = [await titled('Into'), await titled('One of two'), await titled('Two of two')];
  const seen = (row: IncidentRow, version = row.version) => ({ ref: row.ref, version });
  const order = (merged: { ref: string; version: number }[]) =>
    world.get(MergeIncidents).execute(ada, { into: into.ref, intoVersion: 1, merged });
  await expect(order([seen(one), seen(two, 9)])).rejects.toMatchObject({ code: 'INCIDENT.STALE' });
  expect(await detail(one.ref)).toMatchObject({ ref: one.ref });
  await order([seen(one), seen(two)]);
  for (const { ref } of [one, two]) expect(await detail(ref)).toMatchObject({ ref: into.ref });
});

test('candidates are those that share rare values, the most first; a value that many have counts nothing', async () => {
  const link = async (title: string, observables: string[]) => {
    const { id, ref, tlp } = await world.report({ observables });
    return world.incident(ada, { title, reports: [{ id, ref, tlp }] });
  };
  const asked = await link('Asked', ['rare.example', 'rarer.example', 'common.example']);
  const [near, nearer] = [
    await link('Near', ['rare.example']),
    await link('Nearer', ['rare.example', 'rarer.example']),
  ];
  for (let n = 0; n < 55; n++) await world.report({ observables: ['common.example'] });
  await link('Common', ['common.example']);
  const found = await world.get(MergeCandidates).execute(ada, asked.ref, '');
  expect(found.map(({ ref, shared }) => [ref, shared])).toEqual([
    [nearer.ref, 2],
    [near.ref, 1],
  ]);
});

test('a split takes what was chosen and nothing of another incident', async () => {
  const [a, b] = [await world.report(), await world.report()];
  const incident = await world.incident(ada, {
    reports: [a, b],
    rsitClass: 'fraud',
    rsitType: 'phishing',
    tlp: 'RED',
  });
  const task = await world.get(AddTask).execute(ada, incident.ref, { title: 'Theirs' });
  const chosen = { reports: [a.ref], taskIds: [task.id], threadIds: [], observableIds: [], version: 1 };
  const foreign = await world.report();
  await expect(
    world.get(SplitIncident).execute(ada, incident.ref, { ...chosen, reports: [foreign.ref] }),
  ).rejects.toMatchObject({ code: 'INCIDENT.SPLIT_OF_UNKNOWN' });
  const made = await world.get(SplitIncident).execute(ada, incident.ref, chosen);
  expect(await detail(made.ref)).toMatchObject({
    title: incident.title,
    rsitType: 'phishing',
    tlp: 'RED',
    reports: [{ ref: a.ref }],
    tasks: [{ title: 'Theirs' }],
  });
  expect(await detail(incident.ref)).toMatchObject({ reports: [{ ref: b.ref }], tasks: [] });
  const { splits } = await world.get(ListMerges).execute(ada, made.ref);
  expect(splits).toMatchObject([{ ref: incident.ref, direction: 'from' }]);
});

function titled(title: string): Promise<IncidentRow> {
  return world.incident(ada, { title });
}
