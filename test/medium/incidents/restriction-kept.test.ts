import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  AddNote,
  IncidentDetail,
  type IncidentRow,
  MergeIncidents,
  UndoIncidentChange,
  UnmergeIncident,
} from '@tocsin/incidents';
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

const merge = (from: IncidentRow, into: IncidentRow) =>
  world.get(MergeIncidents).execute(ada, {
    into: into.ref,
    intoVersion: into.version,
    merged: [{ ref: from.ref, version: from.version }],
  });
const unmerge = (actor: Actor, ref: string) => world.get(UnmergeIncident).execute(actor, ref);
const detail = (actor: Actor, ref: string) => world.get(IncidentDetail).execute(actor, ref);
const secret = () => world.incident(ada, { title: 'Secret', restricted: true, personId: ada.id });
const open = () => world.incident(ada, { title: 'Open', personId: outsider.id });
const hidden = { code: 'INCIDENT.UNKNOWN' };

test('what was written under a merge’s restriction is not laid open by undoing it without the right', async () => {
  const [a, b] = [await secret(), await open()];
  await merge(a, b);
  await world.get(AddNote).execute(ada, b.ref, 'The minister is a suspect.');
  await unmerge(ada, a.ref);
  expect(await detail(ada, b.ref)).toMatchObject({
    restricted: true,
    assignee: { name: 'Ada' },
    members: [{ name: 'Ada' }],
  });
  await expect(detail(outsider, b.ref)).rejects.toMatchObject(hidden);
  expect((await world.record(b.id)).at(-1)).toMatchObject({
    action: 'incident.unmerged',
    detail: { changes: { restrictedKept: { from: null, to: true } } },
  });
});

test('who may lift a restriction lifts it so too', async () => {
  const [a, b] = [await secret(), await open()];
  await merge(a, b);
  await world.get(AddNote).execute(ada, b.ref, 'Nothing that matters.');
  await unmerge(lead, a.ref);
  expect(await detail(outsider, b.ref)).toMatchObject({ restricted: false, assignee: { name: 'Outsider' } });
});

test('nothing written: a merge by mistake is taken back by whoever made it, also by undo', async () => {
  for (const back of [
    (a: IncidentRow) => unmerge(ada, a.ref),
    (_: IncidentRow, b: IncidentRow) => world.get(UndoIncidentChange).execute(ada, b.ref),
  ]) {
    const [a, b] = [await secret(), await open()];
    await merge(a, b);
    await expect(detail(outsider, b.ref)).rejects.toMatchObject(hidden);
    await back(a, b);
    expect(await detail(outsider, b.ref)).toMatchObject({ restricted: false });
    await expect(detail(outsider, a.ref)).rejects.toMatchObject(hidden);
  }
});

test('undo is no way round: a message that came since keeps the survivor restricted', async () => {
  const [a, b] = [await secret(), await open()];
  await merge(a, b);
  await world.query(
    `INSERT INTO audit.entry (actor_kind, actor_name, action, subject_kind, subject_id, detail)
     VALUES ('system', 'Tocsin', 'message.received', 'incident', $1, '{}')`,
    [b.id],
  );
  await world.get(UndoIncidentChange).execute(ada, b.ref);
  await expect(detail(outsider, b.ref)).rejects.toMatchObject(hidden);
});

test('of two restricted ones, the last to go keeps what the first one’s restriction had covered', async () => {
  const [one, two, b] = [await secret(), await secret(), await open()];
  await merge(one, b);
  await world.get(AddNote).execute(ada, b.ref, 'Between the two.');
  await merge(two, { ...b, version: (await detail(ada, b.ref)).version });
  await unmerge(ada, one.ref);
  await unmerge(ada, two.ref);
  await expect(detail(outsider, b.ref)).rejects.toMatchObject(hidden);
  expect(await detail(ada, b.ref)).toMatchObject({ restricted: true, members: [{ name: 'Ada' }] });
});

test('a later open one stands, is not drawn in twice, and leaves the restriction when it goes', async () => {
  const [a, later, b] = [await secret(), await open(), await open()];
  await merge(a, b);
  await world.get(AddNote).execute(ada, b.ref, 'Under restriction.');
  await merge(later, { ...b, version: (await detail(ada, b.ref)).version });
  await unmerge(ada, a.ref);
  await expect(detail(outsider, b.ref)).rejects.toMatchObject(hidden);
  await unmerge(ada, later.ref);
  await expect(detail(outsider, b.ref)).rejects.toMatchObject(hidden);
  expect(await detail(outsider, later.ref)).toMatchObject({ restricted: false });
});
