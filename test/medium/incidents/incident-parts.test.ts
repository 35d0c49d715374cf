import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  AddNote,
  AddOrganisations,
  AddTask,
  ChangeState,
  ChangeTask,
  IncidentDetail,
  LinkReports,
  RemoveOrganisation,
  UnlinkReport,
} from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const detail = (ref: string) => world.get(IncidentDetail).execute(ada, ref);

describe('reports', () => {
  test('are linked once, and raise the label', async () => {
    const incident = await world.incident(ada);
    const [green, red] = [await world.report({ tlp: 'GREEN' }), await world.report({ tlp: 'RED' })];
    const linked = await world.get(LinkReports).execute(ada, incident.ref, [green.ref, red.ref]);
    expect(linked).toMatchObject({ tlp: 'RED', version: 2 });
    const again = await world.get(LinkReports).execute(ada, incident.ref, [red.ref]);
    expect(again.version).toBe(2);
    expect((await detail(incident.ref)).reports.map(({ ref }) => ref).toSorted()).toEqual(
      [green.ref, red.ref].toSorted(),
    );
    const [event] = await world.events('incident.reports-linked');
    expect(new Set(event?.['reportIds'] as string[])).toEqual(new Set([green.id, red.id]));
  });

  test('linked by two at once are linked once', async () => {
    const incident = await world.incident(ada);
    const { ref } = await world.report();
    const link = () => world.get(LinkReports).execute(ada, incident.ref, [ref]);
    await Promise.all([link(), link(), link()]);
    expect((await detail(incident.ref)).version).toBe(2);
  });

  test('that are unknown, rejected, or come to what has ended are refused', async () => {
    const incident = await world.incident(ada);
    const rejected = await world.report({ state: 'rejected' });
    const link = (ref: string) => world.get(LinkReports).execute(ada, incident.ref, [ref]);
    await expect(link('R-2026-999999')).rejects.toMatchObject({ code: 'INCIDENT.REPORT_UNKNOWN' });
    await expect(link(rejected.ref)).rejects.toMatchObject({ code: 'INCIDENT.REPORT_REJECTED' });
    await world.get(ChangeState).execute(ada, incident.ref, { version: 1, to: 'abandoned', reason: 'x' });
    const { ref } = await world.report();
    await expect(link(ref)).rejects.toMatchObject({ code: 'INCIDENT.ENDED' });
  });

  test('are taken away; the label stays', async () => {
    const report = await world.report({ tlp: 'RED' });
    const incident = await world.incident(ada, { reports: [report] });
    await world.get(UnlinkReport).execute(ada, incident.ref, report.ref);
    expect(await detail(incident.ref)).toMatchObject({ reports: [], tlp: 'RED', version: 2 });
    await expect(world.get(UnlinkReport).execute(ada, incident.ref, report.ref)).rejects.toMatchObject({
      code: 'INCIDENT.REPORT_NOT_LINKED',
    });
  });
});

test('a note stands in the timeline and in nobody’s way', async () => {
  const incident = await world.incident(ada);
  const note = await world.get(AddNote).execute(ada, incident.ref, 'The bank called <b>back</b>.');
  const { timeline, version } = await detail(incident.ref);
  expect(version).toBe(1);
  expect(timeline.items[0]).toMatchObject({
    kind: 'note',
    text: 'The bank called <b>back</b>.',
    actor: { name: 'Ada' },
  });
  expect((await world.record(incident.id)).at(-1)).toMatchObject({
    action: 'incident.note-added',
    detail: { noteId: note.id },
  });
});

describe('tasks', () => {
  test('are added, done and opened again', async () => {
    const incident = await world.incident(ada);
    const task = await world
      .get(AddTask)
      .execute(ada, incident.ref, { title: 'Call the bank', ownerId: ada.id });
    expect(task).toMatchObject({ state: 'open', owner: { name: 'Ada' }, version: 1 });
    const done = await world
      .get(ChangeTask)
      .execute(ada, incident.ref, task.id, { version: 1, state: 'done' });
    expect(done).toMatchObject({ state: 'done', doneAt: world.clock.now(), version: 2 });
    const again = await world
      .get(ChangeTask)
      .execute(ada, incident.ref, task.id, { version: 2, state: 'open' });
    expect(again.doneAt).toBeNull();
    expect((await world.record(incident.id)).map(({ action }) => action)).toEqual([
      'incident.opened',
      'incident.task-added',
      'incident.task-done',
      'incident.task-reopened',
    ]);
  });

  test('changed by two at once: one is told', async () => {
    const incident = await world.incident(ada);
    const task = await world.get(AddTask).execute(ada, incident.ref, { title: 'Call the bank' });
    const set = (title: string) =>
      world.get(ChangeTask).execute(ada, incident.ref, task.id, { version: 1, title });
    const results = await Promise.allSettled([set('One'), set('Two')]);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'INCIDENT.TASK_STALE',
    });
  });

  test('of another incident are not there', async () => {
    const [one, other] = [await world.incident(ada), await world.incident(ada)];
    const task = await world.get(AddTask).execute(ada, one.ref, { title: 'Call the bank' });
    await expect(
      world.get(ChangeTask).execute(ada, other.ref, task.id, { version: 1, state: 'done' }),
    ).rejects.toMatchObject({ code: 'INCIDENT.TASK_UNKNOWN' });
  });
});

test('organisations are named and taken back', async () => {
  const incident = await world.incident(ada);
  const hospital = await world.organisation('Hospital');
  const add = (id: string) => world.get(AddOrganisations).execute(ada, incident.ref, [id]);
  expect((await add(hospital)).version).toBe(2);
  expect((await add(hospital)).version).toBe(2);
  expect((await detail(incident.ref)).organisations).toEqual([
    { id: hospital, name: 'Hospital', sector: 'health' },
  ]);
  await expect(add(newId())).rejects.toMatchObject({ code: 'INCIDENT.ORGANISATION_UNKNOWN' });
  await world.get(RemoveOrganisation).execute(ada, incident.ref, hospital);
  expect((await detail(incident.ref)).organisations).toEqual([]);
});
