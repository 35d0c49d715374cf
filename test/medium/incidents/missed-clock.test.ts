import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { ChangeState, type IncidentRow, MergeIncidents, SetSeverity } from '@tocsin/incidents';
import { MarkMissedClock } from '../../../libs/incidents/src/clocks/mark-missed-clock.js';
import { WarnOfClock } from '../../../libs/incidents/src/clocks/warn-of-clock.js';
import { ClimbLadder } from '../../../libs/incidents/src/escalation/climb-ladder.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

interface ClockRow {
  id: string;
  kind: string;
  state: string;
  due_at: Date;
  met_at: Date | null;
}
const clocks = (incident: IncidentRow) =>
  world.query<ClockRow>(`SELECT * FROM incidents.clock WHERE incident_id = $1 ORDER BY due_at`, [
    incident.id,
  ]);
const dueAt = async (incident: IncidentRow) => {
  const [row] = await world.query<{ due_at: Date | null }>(
    `SELECT due_at FROM incidents.incident WHERE id = $1`,
    [incident.id],
  );
  return row?.due_at;
};
const emergency = { version: 1, override: { level: 5, reason: 'The grid is down' } };

test('a clock that runs out is missed once, in the record and for the others to know; the incident stays due', async () => {
  const incident = await world.incident(ada);
  await world.get(SetSeverity).execute(ada, incident.ref, emergency);
  const [acknowledge] = await clocks(incident);
  const run = () => world.get(MarkMissedClock).run({ incidentId: incident.id, clockId: acknowledge!.id });

  world.clock.forward(14);
  await run();
  expect((await clocks(incident))[0]!.state).toBe('running');

  world.clock.forward(1);
  await run();
  await run();
  expect((await clocks(incident))[0]).toMatchObject({ kind: 'acknowledge', state: 'missed', met_at: null });
  expect(await dueAt(incident)).toEqual(acknowledge!.due_at);
  const missed = (await world.record(incident.id)).filter(({ action }) => action === 'incident.clock-missed');
  expect(missed).toHaveLength(1);
  expect(missed[0]).toMatchObject({
    actor: 'Tocsin',
    detail: { changes: { acknowledge: { from: 'running', to: 'missed' } } },
  });
  expect(await world.events('incident.clock-missed')).toHaveLength(1);

  // Late stays late, but it is answered now: the next clock counts.
  const started = await world.get(ChangeState).execute(ada, incident.ref, { version: 2, to: 'in-progress' });
  const [late, contain] = await clocks(incident);
  expect(late).toMatchObject({ state: 'missed', met_at: world.clock.now() });
  expect(started.dueAt).toEqual(contain!.due_at);
});

test('a clock that was met or paused in time is left alone', async () => {
  const incident = await world.incident(ada);
  const waitingUntil = new Date(world.clock.now().getTime() + 90 * 86_400_000);
  await world
    .get(ChangeState)
    .execute(ada, incident.ref, { version: 1, to: 'waiting', waitingFor: 'reporter', waitingUntil });
  world.clock.forward(60 * 24 * 60);
  for (const { id } of await clocks(incident))
    await world.get(MarkMissedClock).run({ incidentId: incident.id, clockId: id });
  expect((await clocks(incident)).map(({ state }) => state).toSorted()).toEqual(['met', 'paused', 'paused']);
});

test('the job of a clock moves with its end', async () => {
  const incident = await world.incident(ada);
  const [before] = await world.jobs('incident.clock-due:');
  await world.get(SetSeverity).execute(ada, incident.ref, emergency);
  for (const { id, due_at } of await clocks(incident)) {
    const [job, ...more] = await world.jobs(`incident.clock-due:${id}`);
    expect(more).toEqual([]);
    expect(job?.runAt).toEqual(due_at);
  }
  expect(before).toBeDefined();
});

test('nobody is called about a merged incident: its promises rest with it', async () => {
  const [merged, into] = [await world.incident(ada), await world.incident(ada)];
  await world.get(SetSeverity).execute(ada, merged.ref, emergency);
  const [acknowledge] = await clocks(merged);
  const ids = { incidentId: merged.id, clockId: acknowledge!.id };
  world.clock.forward(14);
  await world.get(MergeIncidents).execute(ada, {
    into: into.ref,
    intoVersion: 1,
    merged: [{ ref: merged.ref, version: 2 }],
  });
  // Not even where its own state does not say that it is over.
  await world.query(`UPDATE incidents.incident SET state = 'open', closed_at = NULL WHERE id = $1`, [
    merged.id,
  ]);
  await world.get(WarnOfClock).run(ids);
  await world.query(`UPDATE incidents.clock SET state = 'missed' WHERE id = $1`, [acknowledge!.id]);
  world.clock.forward(120);
  await world.get(ClimbLadder).run({ ...ids, rung: 1 });
  expect(await world.query(`SELECT FROM incidents.escalation WHERE incident_id = $1`, [merged.id])).toEqual(
    [],
  );
});
