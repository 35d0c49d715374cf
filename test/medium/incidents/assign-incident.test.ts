import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiKeyActor, type Actor } from '@tocsin/identity';
import { AssignIncident, ChangeState, type IncidentRow } from '@tocsin/incidents';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

type Choice = Partial<Parameters<AssignIncident['execute']>[2]>;
const assign = (incident: IncidentRow, choice: Choice, actor: Actor = ada) =>
  world.get(AssignIncident).execute(actor, incident.ref, { version: incident.version, ...choice });

describe('to a person', () => {
  test('in the record by name, and away again', async () => {
    const bob = await world.person('handler', { name: 'Bob' });
    const given = await assign(await world.incident(ada), { personId: bob.id });
    expect(given.assignee).toEqual({ id: bob.id, name: 'Bob' });
    expect((await world.record(given.id)).at(-1)).toMatchObject({
      action: 'incident.assigned',
      detail: { changes: { assignee: { from: null, to: 'Bob' } }, assigneeId: bob.id },
    });
    expect((await assign(given, { personId: null })).assignee).toBeNull();
  });

  test('to me; an API key is nobody', async () => {
    const incident = await world.incident(ada);
    const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['incident.write'] });
    await expect(assign(incident, { toMe: true }, key)).rejects.toMatchObject({
      code: 'INCIDENT.ASSIGNEE_MISSING',
    });
    expect((await assign(incident, { toMe: true })).assignee?.id).toBe(ada.id);
  });

  test('not to someone who is gone, and not without saying to whom', async () => {
    const incident = await world.incident(ada);
    const gone = await world.person('handler', { disabled: true });
    await expect(assign(incident, { personId: gone.id })).rejects.toMatchObject({
      code: 'INCIDENT.PERSON_UNAVAILABLE',
    });
    await expect(assign(incident, {})).rejects.toMatchObject({ code: 'INCIDENT.ASSIGNEE_MISSING' });
  });

  test('two at once: one wins, the other is told who has it', async () => {
    const bob = await world.person('handler', { name: 'Bob' });
    const incident = await world.incident(ada);
    const results = await Promise.allSettled([
      assign(incident, { toMe: true }),
      assign(incident, { toMe: true }, bob),
    ]);
    const lost = results.find((result) => result.status === 'rejected');
    const won = results.find((result) => result.status === 'fulfilled');
    expect(lost?.reason).toMatchObject({
      code: 'INCIDENT.STALE',
      extra: { changes: { assignee: { from: null, to: won?.value.assignee?.name } } },
    });
  });
});

describe('to a team', () => {
  test('keeps whoever is in it and takes it off others', async () => {
    const team = await world.team();
    const member = await world.person('handler', { teamIds: [team] });
    const kept = await assign(await world.incident(ada, { personId: member.id }), { teamId: team });
    expect(kept).toMatchObject({ assignee: { id: member.id }, team: { id: team } });
    const taken = await assign(await world.incident(ada, { toMe: true }), { teamId: team });
    expect(taken).toMatchObject({ assignee: null, team: { id: team } });
  });

  test('that does not exist is refused', async () => {
    const incident = await world.incident(ada);
    await expect(assign(incident, { teamId: ada.id })).rejects.toMatchObject({
      code: 'INCIDENT.TEAM_UNAVAILABLE',
    });
    await expect(assign(incident, { leastLoaded: true, teamId: ada.id })).rejects.toMatchObject({
      code: 'INCIDENT.TEAM_UNAVAILABLE',
    });
  });
});

describe('by turn', () => {
  test('to whoever has the least to do; among equals to the one whose turn is longest ago', async () => {
    const team = await world.team();
    const names: string[] = [];
    for (const name of ['One', 'Two', 'Three']) {
      await world.person('handler', { name, teamIds: [team] });
    }
    for (let i = 0; i < 6; i++) {
      world.clock.forward(1);
      const { assignee } = await world.incident(ada, { leastLoaded: true, teamId: team });
      names.push(assignee?.name ?? 'nobody');
    }
    expect(new Set(names.slice(0, 3)).size).toBe(3);
    expect(names.slice(3)).toEqual(names.slice(0, 3));
  });

  test('what has ended is no load', async () => {
    const team = await world.team();
    const busy = await world.person('handler', { teamIds: [team] });
    await world.person('handler', { disabled: true, teamIds: [team] });
    const idle = await world.person('handler', { teamIds: [team] });
    await world.incident(ada, { personId: busy.id });
    for (let i = 0; i < 3; i++) {
      const { ref, version } = await world.incident(ada, { personId: idle.id });
      await world.get(ChangeState).execute(ada, ref, { version, to: 'abandoned', reason: 'A double' });
    }
    expect((await world.incident(ada, { leastLoaded: true, teamId: team })).assignee?.id).toBe(idle.id);
  });

  test('ten at once are spread evenly', async () => {
    const team = await world.team();
    for (let i = 0; i < 5; i++) await world.person('handler', { teamIds: [team] });
    const opened = await Promise.all(
      Array.from({ length: 10 }, () => world.incident(ada, { leastLoaded: true, teamId: team })),
    );
    const loads = new Map<string, number>();
    for (const { assignee } of opened)
      loads.set(assignee?.id ?? '', (loads.get(assignee?.id ?? '') ?? 0) + 1);
    expect([...loads.values()]).toEqual([2, 2, 2, 2, 2]);
  });

  test('nobody in the team', async () => {
    const team = await world.team();
    await expect(world.incident(ada, { leastLoaded: true, teamId: team })).rejects.toMatchObject({
      code: 'INCIDENT.TEAM_EMPTY',
    });
  });
});

test('what has ended is given to nobody', async () => {
  const incident = await world.incident(ada);
  const ended = await world
    .get(ChangeState)
    .execute(ada, incident.ref, { version: 1, to: 'abandoned', reason: 'A double' });
  await expect(assign(ended, { toMe: true })).rejects.toMatchObject({ code: 'INCIDENT.ENDED' });
});
