import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddTask,
  ChangeCountermeasure,
  ChangeState,
  ChangeTask,
  CountermeasuresOfIncident,
  HoldCountermeasure,
  IncidentDetail,
  ListCountermeasures,
  ListTasks,
  PlanCountermeasure,
} from '@tocsin/incidents';
import { type Actor } from '@tocsin/identity';
import { TellDueCountermeasure } from '../../../libs/incidents/src/countermeasures/tell-due-countermeasure.js';
import { GiveWaitingTasks } from '../../../libs/incidents/src/tasks/give-waiting-tasks.js';
import { TellOverdueTask } from '../../../libs/incidents/src/tasks/tell-overdue-task.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };

beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const task = (ref: string, title: string, more: object = {}) =>
  world.get(AddTask).execute(ada, ref, { title, ...more });
const go = async (ref: string, to: string, more: object = {}) => {
  const { version } = await world.get(IncidentDetail).execute(ada, ref);
  return world.get(ChangeState).execute(ada, ref, { version, to, ...more });
};
const closing = async (ref: string) => {
  for (const to of ['in-progress', 'contained', 'resolved']) await go(ref, to);
};
const titles = async (ref: string) =>
  (await world.get(IncidentDetail).execute(ada, ref)).tasks.map(({ title }) => title);

describe('tasks', () => {
  it('stand in the order in which a person puts them', async () => {
    const { ref } = await world.incident(ada);
    const [, , last] = [await task(ref, 'a'), await task(ref, 'b'), await task(ref, 'c')];
    const move = (id: string, place: number) =>
      world.get(ChangeTask).execute(ada, ref, id, { version: 1, place });
    await move(last.id, 0);
    expect(await titles(ref)).toEqual(['c', 'a', 'b']);
    await move(last.id, 2);
    expect(await titles(ref)).toEqual(['a', 'b', 'c']);
    await move(last.id, 99);
    expect(await titles(ref)).toEqual(['a', 'b', 'c']);
    await task(ref, 'd');
    expect(await titles(ref)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are recorded with what changed and nothing else', async () => {
    const { id, ref } = await world.incident(ada);
    const made = await task(ref, 'Call the bank', { ownerId: ada.id });
    await world.get(ChangeTask).execute(ada, ref, made.id, { version: 1, state: 'done' });
    const line = (await world.record(id)).at(-1);
    expect(line).toMatchObject({ action: 'incident.task-done' });
    expect(line?.detail.changes).toEqual({ task: { from: null, to: 'Call the bank' } });
  });

  it('tell their owner when they are overdue, once begun too, and not when they are done', async () => {
    const { ref } = await world.incident(ada);
    const dueAt = new Date(world.clock.now().getTime() + 3_600_000);
    const made = await task(ref, 'soon', { dueAt });
    expect((await world.jobs(`incident.task-due:${made.id}`))[0]?.runAt).toEqual(dueAt);
    const run = () => world.get(TellOverdueTask).run({ taskId: made.id });
    const told = async () =>
      (await world.events('incident.task-overdue')).filter(({ taskId }) => taskId === made.id).length;
    await run();
    expect(await told()).toBe(0);
    world.clock.forward(61);
    await world.get(ChangeTask).execute(ada, ref, made.id, { version: 1, state: 'in-progress' });
    await run();
    expect(await told()).toBe(1);
    await world.get(ChangeTask).execute(ada, ref, made.id, { version: 2, state: 'done' });
    await run();
    expect(await told()).toBe(1);
  });

  it('that wait for an assignee are his when there is one', async () => {
    const incident = await world.incident(ada);
    const made = await task(incident.ref, 'his');
    await world.query(`UPDATE incidents.task SET owner_role = 'assignee' WHERE id = $1`, [made.id]);
    await world.query(`UPDATE incidents.incident SET assignee_id = $2 WHERE id = $1`, [incident.id, ada.id]);
    await world.get(GiveWaitingTasks).handle({ incidentId: incident.id, assigneeId: ada.id });
    const { tasks } = await world.get(IncidentDetail).execute(ada, incident.ref);
    expect(tasks[0]?.owner?.name).toBe('Ada');
  });

  it('are listed for their owner in one statement, what is due first on top, hidden cases left out', async () => {
    const bo = await world.person('handler', { name: 'Bo' });
    const open = await world.incident(ada);
    const hidden = await world.incident(ada, { restricted: true, memberIds: [ada.id] });
    const at = (hours: number) => new Date(world.clock.now().getTime() + hours * 3_600_000);
    await task(open.ref, 'later', { ownerId: bo.id, dueAt: at(5) });
    await task(open.ref, 'whenever', { ownerId: bo.id });
    await task(open.ref, 'soon', { ownerId: bo.id, dueAt: at(1) });
    await task(hidden.ref, 'secret', { ownerId: bo.id, dueAt: at(1) });
    const list = () => world.get(ListTasks).execute(bo, { ownerId: bo.id, limit: 2 });
    expect(await world.db.countStatements(list)).toBe(1);
    const first = await list();
    expect(first.items.map(({ title }) => title)).toEqual(['soon', 'later']);
    const rest = await world
      .get(ListTasks)
      .execute(bo, { ownerId: bo.id, limit: 2, cursor: first.next ?? '' });
    expect(rest.items.map(({ title }) => title)).toEqual(['whenever']);
  });
});

describe('a required step', () => {
  it('stands before the state that it is required for, and is left undone with a reason only', async () => {
    const { id, ref } = await world.incident(ada);
    await task(ref, 'Tell the reporter', { requiredBefore: 'closed' });
    await task(ref, 'Nice to have');
    await closing(ref);
    await expect(go(ref, 'closed')).rejects.toMatchObject({
      code: 'INCIDENT.STEPS_REQUIRED',
      extra: { steps: ['Tell the reporter'] },
    });
    await expect(go(ref, 'closed', { skipRequired: true })).rejects.toMatchObject({
      code: 'INCIDENT.FIELDS_MISSING',
    });
    await go(ref, 'closed', { skipRequired: true, reason: 'He called.' });
    expect((await world.record(id)).at(-1)).toMatchObject({
      reason: 'He called.',
      detail: {
        changes: {
          stepsSkipped: { from: null, to: ['Tell the reporter'] },
          tasksDropped: {
            from: null,
            to: expect.arrayContaining(['Tell the reporter', 'Nice to have']) as unknown as string[],
          },
        },
      },
    });
  });

  it('stands in nobody’s way once it is done, and not before an earlier state', async () => {
    const { ref } = await world.incident(ada);
    const made = await task(ref, 'x', { requiredBefore: 'resolved' });
    await go(ref, 'in-progress');
    await go(ref, 'contained');
    await expect(go(ref, 'resolved')).rejects.toMatchObject({ code: 'INCIDENT.STEPS_REQUIRED' });
    await world.get(ChangeTask).execute(ada, ref, made.id, { version: 1, state: 'done' });
    await go(ref, 'resolved');
  });

  it('does not keep anybody from abandoning, which needs a reason anyway', async () => {
    const { ref } = await world.incident(ada);
    await task(ref, 'x', { requiredBefore: 'contained' });
    await go(ref, 'abandoned', { reason: 'nothing there' });
  });
});

describe('countermeasures', () => {
  const plan = (ref: string, more: object = {}) =>
    world
      .get(PlanCountermeasure)
      .execute(ada, ref, { kind: 'block', targets: ['hxxp://bad[.]example/x'], ...more });
  const change = (ref: string, id: string, version: number, more: object) =>
    world.get(ChangeCountermeasure).execute(ada, ref, id, { version, ...more });
  const stateOf = async (ref: string, id: string) =>
    (await world.get(CountermeasuresOfIncident).execute(ada, ref)).find((each) => each.id === id)?.state;

  it('take their targets whole, and go along their table', async () => {
    const { id, ref } = await world.incident(ada);
    const planned = await plan(ref);
    expect(planned).toMatchObject({ state: 'planned', targets: ['http://bad.example/x'] });
    await expect(change(ref, planned.id, 1, { to: 'being-removed' })).rejects.toMatchObject({
      code: 'INCIDENT.COUNTERMEASURE_DENIED',
      extra: { allowed: ['active', 'removed'] },
    });
    await expect(change(ref, planned.id, 1, { to: 'removed' })).rejects.toMatchObject({
      code: 'INCIDENT.FIELDS_MISSING',
    });
    const active = await change(ref, planned.id, 1, { to: 'active' });
    expect(active.activeSince).toEqual(world.clock.now());
    await expect(change(ref, planned.id, 1, { to: 'removed' })).rejects.toMatchObject({
      code: 'INCIDENT.COUNTERMEASURE_STALE',
    });
    expect((await world.record(id)).at(-1)?.detail.changes).toEqual({
      countermeasureKind: { from: null, to: 'block' },
      targets: { from: null, to: ['http://bad.example/x'] },
      countermeasureState: { from: 'planned', to: 'active' },
    });
  });

  it('are settled with their incident: planned is not done, standing is to be lifted, done is done', async () => {
    const { ref } = await world.incident(ada);
    const [a, b, c] = [await plan(ref), await plan(ref), await plan(ref, { kind: 'takedown' })];
    await change(ref, b.id, 1, { to: 'active' });
    await change(ref, c.id, 1, { to: 'active' });
    await closing(ref);
    await go(ref, 'closed');
    expect([await stateOf(ref, a.id), await stateOf(ref, b.id), await stateOf(ref, c.id)]).toEqual([
      'removed',
      'being-removed',
      'removed',
    ]);
    // What still stands is taken away after the incident has ended, too.
    await change(ref, b.id, 3, { to: 'removed' });
  });

  it('stay while another active incident holds them', async () => {
    const [one, other] = [await world.incident(ada), await world.incident(ada)];
    const made = await plan(one.ref);
    await change(one.ref, made.id, 1, { to: 'active' });
    await world.get(HoldCountermeasure).execute(ada, one.ref, made.id, other.ref);
    await closing(one.ref);
    await go(one.ref, 'closed');
    expect(await stateOf(other.ref, made.id)).toBe('active');
    await closing(other.ref);
    await go(other.ref, 'closed');
    expect(await stateOf(other.ref, made.id)).toBe('being-removed');
  });

  it('remind when their time is over', async () => {
    const { ref } = await world.incident(ada);
    const validUntil = new Date(world.clock.now().getTime() + 60_000);
    const made = await plan(ref, { validUntil });
    await change(ref, made.id, 1, { to: 'active' });
    world.clock.forward(2);
    await world.get(TellDueCountermeasure).run({ countermeasureId: made.id });
    expect(await world.events('incident.countermeasure-due')).toMatchObject([{ countermeasureId: made.id }]);
  });

  it('are listed in one statement, by target, without those of hidden cases', async () => {
    const bo = await world.person('handler');
    const hidden = await world.incident(ada, { restricted: true, memberIds: [ada.id] });
    const open = await world.incident(ada);
    await plan(hidden.ref, { targets: ['192.0.2.99'] });
    const seen = await plan(open.ref, { targets: ['192.0.2.99'] });
    const list = () => world.get(ListCountermeasures).execute(bo, { target: '192.0.2.99', limit: 50 });
    expect(await world.db.countStatements(list)).toBe(1);
    expect((await list()).items.map(({ id }) => id)).toEqual([seen.id]);
  });
});
