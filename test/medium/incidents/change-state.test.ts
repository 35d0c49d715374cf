import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AddTask, ChangeState, type IncidentRow, type StateChange } from '@tocsin/incidents';
import { EndWait } from '../../../libs/incidents/src/workflow/end-wait.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const change = (incident: IncidentRow, to: string, more: Partial<StateChange> = {}, actor: Actor = ada) =>
  world.get(ChangeState).execute(actor, incident.ref, { version: incident.version, to, ...more });

async function along(incident: IncidentRow, ...states: string[]): Promise<IncidentRow> {
  let now = incident;
  for (const to of states) now = await change(now, to);
  return now;
}

const tomorrow = () => new Date(world.clock.now().getTime() + 86_400_000);

describe('along the main way', () => {
  test('to closed, with its times, record and events', async () => {
    const opened = await world.incident(ada);
    const closed = await along(opened, 'in-progress', 'contained', 'resolved', 'closed');
    expect(closed).toMatchObject({ state: 'closed', version: 5, closedAt: world.clock.now(), dueAt: null });
    const entries = await world.record(opened.id);
    expect(entries.slice(1).map(({ detail }) => detail.changes['state'])).toEqual([
      { from: 'open', to: 'in-progress' },
      { from: 'in-progress', to: 'contained' },
      { from: 'contained', to: 'resolved' },
      { from: 'resolved', to: 'closed' },
    ]);
    expect(await world.events('incident.state-changed')).toContainEqual({
      incidentId: opened.id,
      from: 'resolved',
      to: 'closed',
    });
  });

  test('meets the clocks on the way', async () => {
    const resolved = await along(await world.incident(ada), 'in-progress', 'contained', 'resolved');
    const clocks = await world.query(`SELECT state FROM incidents.clock WHERE incident_id = $1`, [
      resolved.id,
    ]);
    expect(clocks).toEqual([{ state: 'met' }, { state: 'met' }, { state: 'met' }]);
  });

  test('drops the tasks that are open at the end, and says which', async () => {
    const incident = await world.incident(ada);
    await world.get(AddTask).execute(ada, incident.ref, { title: 'Call the bank' });
    await along(incident, 'in-progress', 'contained', 'resolved', 'closed');
    const [task] = await world.query(`SELECT state FROM incidents.task WHERE incident_id = $1`, [
      incident.id,
    ]);
    expect(task).toEqual({ state: 'dropped' });
    const last = (await world.record(incident.id)).at(-1);
    expect(last?.detail.changes['tasksDropped']).toEqual({ from: null, to: ['Call the bank'] });
  });
});

describe('refused', () => {
  test('a step that the table lacks, with those that it has', async () => {
    const incident = await world.incident(ada);
    await expect(change(incident, 'closed')).rejects.toMatchObject({
      code: 'INCIDENT.TRANSITION_DENIED',
      extra: { allowed: ['in-progress', 'waiting', 'abandoned'] },
    });
  });

  test('abandoning without a reason', async () => {
    const incident = await world.incident(ada);
    await expect(change(incident, 'abandoned')).rejects.toMatchObject({
      code: 'INCIDENT.FIELDS_MISSING',
      extra: { fields: ['reason'] },
    });
  });

  test('waiting without a whom and until, and until yesterday', async () => {
    const incident = await world.incident(ada);
    await expect(change(incident, 'waiting', { waitingFor: 'reporter' })).rejects.toMatchObject({
      code: 'INCIDENT.FIELDS_MISSING',
      extra: { fields: ['waitingUntil'] },
    });
    const waitingUntil = new Date(world.clock.now().getTime() - 1);
    await expect(change(incident, 'waiting', { waitingFor: 'reporter', waitingUntil })).rejects.toMatchObject(
      {
        code: 'INCIDENT.TRANSITION_GUARDED',
      },
    );
  });

  test('a viewer', async () => {
    const viewer = await world.person('viewer');
    const incident = await world.incident(ada);
    await expect(change(incident, 'in-progress', {}, viewer)).rejects.toMatchObject({
      code: 'IDENTITY.FORBIDDEN',
    });
  });
});

describe('at the same time', () => {
  test('one wins, the other is told what changed', async () => {
    const bob = await world.person('handler', { name: 'Bob' });
    const incident = await world.incident(ada);
    const results = await Promise.allSettled([
      change(incident, 'in-progress', {}, ada),
      change(incident, 'abandoned', { reason: 'A double' }, bob),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    const won = results[0]?.status === 'fulfilled' ? 'Ada' : 'Bob';
    expect(lost?.reason).toMatchObject({
      code: 'INCIDENT.STALE',
      status: 409,
      extra: { changedBy: won, current: { version: 2 }, changes: { state: { from: 'open' } } },
    });
  });
});

describe('waiting for the reporter', () => {
  test('stops the clocks, and the end of the wait brings it back by itself', async () => {
    const incident = await world.incident(ada);
    const waiting = await change(incident, 'waiting', { waitingFor: 'reporter', waitingUntil: tomorrow() });
    expect(waiting.dueAt).toBeNull();
    const [job] = await world.jobs(`incident.wait-over:${incident.id}`);
    expect(job?.runAt).toEqual(tomorrow());

    await world.get(EndWait).run({ incidentId: incident.id });
    expect((await world.record(incident.id)).at(-1)?.action).toBe('incident.state-changed');
    expect(await stateOf(incident)).toBe('waiting');

    world.clock.forward(24 * 60);
    await world.get(EndWait).run({ incidentId: incident.id });
    await world.get(EndWait).run({ incidentId: incident.id });
    expect(await stateOf(incident)).toBe('in-progress');
    const entries = await world.record(incident.id);
    expect(entries).toHaveLength(3);
    expect(entries.at(-1)).toMatchObject({ actor: 'Tocsin', reason: 'The wait is over.' });
  });

  test('after it was contained goes back to contained', async () => {
    const contained = await along(await world.incident(ada), 'in-progress', 'contained');
    const waiting = await change(contained, 'waiting', {
      waitingFor: 'the hoster',
      waitingUntil: tomorrow(),
    });
    expect((await change(waiting, 'contained')).state).toBe('contained');
  });
});

const stateOf = async (incident: IncidentRow) => {
  const [row] = await world.query<{ state: string }>(`SELECT state FROM incidents.incident WHERE id = $1`, [
    incident.id,
  ]);
  return row?.state;
};

test('what is closed is reopened with a reason, and its clocks start anew', async () => {
  const closed = await along(await world.incident(ada), 'in-progress', 'contained', 'resolved', 'closed');
  const again = await change(closed, 'in-progress', { reason: 'The page is back' });
  expect(again).toMatchObject({ state: 'in-progress', closedAt: null });
  expect(again.dueAt).not.toBeNull();
  const clocks = await world.query(
    `SELECT 1 FROM incidents.clock WHERE incident_id = $1 AND state = 'running'`,
    [again.id],
  );
  expect(clocks).toHaveLength(2);
});
