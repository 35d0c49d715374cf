import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  ChangeCountermeasure,
  ChangeState,
  CountermeasuresOfIncident,
  type CountermeasureView,
  HoldCountermeasure,
  IncidentDetail,
  type IncidentRow,
  PlanCountermeasure,
  UndoIncidentChange,
} from '@tocsin/incidents';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
let eve: Actor & { id: string };

beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  eve = await world.person('handler', { name: 'Eve' });
});
afterAll(() => world.close());

const plan = (ref: string, target = '192.0.2.7') =>
  world.get(PlanCountermeasure).execute(ada, ref, { kind: 'block', targets: [target] });
const change = (actor: Actor, ref: string, { id, version }: CountermeasureView, more: object) =>
  world.get(ChangeCountermeasure).execute(actor, ref, id, { version, ...more });
const of = (actor: Actor, ref: string) => world.get(CountermeasuresOfIncident).execute(actor, ref);
const abandon = async ({ ref }: IncidentRow) => {
  const { version } = await world.get(IncidentDetail).execute(ada, ref);
  await world.get(ChangeState).execute(ada, ref, { version, to: 'abandoned', reason: 'Nothing there' });
};

describe('undoing the end of an incident', () => {
  test('leaves alone what another active incident holds: its end did not touch it', async () => {
    const [a, b] = [await world.incident(ada), await world.incident(ada)];
    const shared = await plan(a.ref);
    await world.get(HoldCountermeasure).execute(ada, a.ref, shared.id, b.ref);
    const own = await plan(b.ref, '192.0.2.8');
    await abandon(b);
    await change(eve, a.ref, shared, { to: 'active' });
    await world.get(UndoIncidentChange).execute(ada, b.ref);
    const states = (await of(ada, b.ref)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ [shared.id]: 'active', [own.id]: 'planned' });
    expect((await world.record(b.id)).at(-1)?.detail.changes).not.toHaveProperty('changedSinceKept');
  });

  test('keeps what a colleague has changed since by another incident, and says so', async () => {
    const [a, b] = [await world.incident(ada), await world.incident(ada)];
    const shared = await plan(a.ref);
    const other = await plan(a.ref, '192.0.2.9');
    for (const { id } of [shared, other]) await world.get(HoldCountermeasure).execute(ada, a.ref, id, b.ref);
    await abandon(a);
    await abandon(b);
    expect((await of(ada, a.ref)).map(({ state }) => state)).toEqual(['removed', 'removed']);
    // Eve plans it again, through the one it belongs to: the last line of the other is still its end.
    const [removed] = (await of(eve, a.ref)).filter(({ id }) => id === shared.id);
    await change(eve, a.ref, removed!, { to: 'planned', reason: 'It is back' });
    await change(eve, a.ref, { ...removed!, version: removed!.version + 1 }, { to: 'active' });
    await world.get(UndoIncidentChange).execute(ada, b.ref);
    const states = (await of(ada, b.ref)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ [shared.id]: 'active', [other.id]: 'planned' });
    expect((await world.record(b.id)).at(-1)).toMatchObject({
      action: 'incident.change-undone',
      detail: { changes: { changedSinceKept: { from: null, to: ['block 192.0.2.7'] } } },
    });
  });
});

describe('one of a restricted incident that an open one holds too', () => {
  let secret: IncidentRow;
  let open: IncidentRow;
  let shared: CountermeasureView;
  beforeAll(async () => {
    secret = await world.incident(ada, { restricted: true, personId: ada.id });
    open = await world.incident(ada);
    shared = await plan(secret.ref);
    await world.get(HoldCountermeasure).execute(ada, secret.ref, shared.id, open.ref);
  });

  test('does not name it to who may not see it, and is still one statement more than the look-up', async () => {
    const [seen] = await of(eve, open.ref);
    expect(seen).toMatchObject({ id: shared.id, targets: ['192.0.2.7'], incident: null, next: [] });
    expect(JSON.stringify(seen)).not.toContain(secret.ref);
    expect((await of(ada, open.ref))[0]).toMatchObject({ incident: secret.ref });
    expect(await world.db.countStatements(() => of(eve, open.ref))).toBe(2);
  });

  test('is not changed by him', async () => {
    for (const input of [{ targets: ['192.0.2.1'] }, { to: 'active' }])
      await expect(change(eve, open.ref, shared, input)).rejects.toMatchObject({
        code: 'IDENTITY.FORBIDDEN',
        status: 403,
      });
    expect((await of(ada, open.ref))[0]).toMatchObject({ targets: ['192.0.2.7'], state: 'planned' });
  });

  test('changed through the one that holds it stands in the record of both', async () => {
    await change(ada, open.ref, shared, { to: 'active' });
    for (const { id } of [open, secret])
      expect((await world.record(id)).at(-1)).toMatchObject({
        action: 'incident.countermeasure-moved',
        detail: {
          countermeasureId: shared.id,
          changes: { countermeasureState: { from: 'planned', to: 'active' } },
        },
      });
  });
});
