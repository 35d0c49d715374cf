/** The duty calendar and who is next, on a database. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AddAbsence,
  AddShift,
  DutyCalendar,
  DutyRoster,
  RemoveEntry,
  SaveRotation,
  SetException,
  SetTeamRule,
  SetWeight,
} from '@tocsin/duty';
import { type Actor } from '@tocsin/identity';
import { AssignIncident } from '@tocsin/incidents';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let lead: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open();
  lead = await world.person('duty-lead', { name: 'Lea' });
});
afterAll(() => world.close());

const hour = 3_600_000;
const at = (hours: number) => new Date(world.clock.now().getTime() + hours * hour);
const monday = {
  teamId: null,
  role: 'handler' as const,
  weekday: 1,
  startsAt: '08:00',
  endsAt: '20:00',
  timeZone: 'Europe/Zurich',
  everyWeeks: 1,
  validFrom: '2026-11-01',
  validUntil: null,
};
const shift = (personId: string, more: object = {}) => ({
  personId,
  teamId: null,
  role: 'handler' as const,
  from: at(-1),
  until: at(1),
  ...more,
});

describe('the calendar', () => {
  test('a weekly duty, its exception, an absence, and what is left without anybody', async () => {
    const ada = await world.person('handler', { name: 'Ada' });
    const bo = await world.person('handler', { name: 'Bo' });
    const { id } = await world.get(SaveRotation).execute(lead, { ...monday, personId: ada.id });
    await world.get(SetException).execute(lead, id, '2026-11-30', bo.id);
    const span = { from: new Date('2026-11-23T00:00:00Z'), until: new Date('2026-12-07T00:00:00Z') };
    const seen = await world.get(DutyCalendar).execute(ada, span);
    expect(seen.shifts.map(({ personId }) => personId)).toEqual([ada.id, bo.id]);
    expect(seen.gaps.anybody).toHaveLength(3);
    expect(seen.gaps.lead).toEqual([span]);
    const until = new Date('2026-11-23T12:00:00Z');
    await world.get(AddAbsence).execute(ada, { personId: ada.id, from: span.from, until });
    const after = await world.get(DutyCalendar).execute(ada, span);
    expect(after.shifts[0]?.absent).toBe(true);
    expect(after.gaps.anybody[0]).toEqual({ from: span.from, until });
    await world.get(SetException).execute(lead, id, '2026-11-30');
    await world.get(RemoveEntry).execute(lead, 'rotation', id);
    expect((await world.get(DutyCalendar).execute(ada, span)).shifts).toEqual([]);
  });

  test('is kept by leads; everybody enters his own absence, and nobody’s else', async () => {
    const ada = await world.person('handler');
    const forbidden = { code: 'IDENTITY.FORBIDDEN' };
    await expect(world.get(SaveRotation).execute(ada, { ...monday, personId: ada.id })).rejects.toMatchObject(
      forbidden,
    );
    await expect(
      world.get(AddAbsence).execute(ada, { personId: lead.id, from: at(0), until: at(1) }),
    ).rejects.toMatchObject(forbidden);
    const own = await world.get(AddAbsence).execute(ada, { personId: ada.id, from: at(0), until: at(1) });
    const other = await world.person('handler');
    await expect(world.get(RemoveEntry).execute(other, 'absence', own.id)).rejects.toMatchObject(forbidden);
    await world.get(RemoveEntry).execute(ada, 'absence', own.id);
  });

  test('refuses what cannot be: a zone that is none, an end before its beginning, a stale change', async () => {
    const ada = await world.person('handler');
    const save = world.get(SaveRotation);
    const nowhere = { ...monday, personId: ada.id, timeZone: 'Europe/Nowhere' };
    await expect(save.execute(lead, nowhere)).rejects.toMatchObject({ code: 'DUTY.TIME_ZONE_UNKNOWN' });
    await expect(world.get(AddShift).execute(lead, shift(ada.id, { until: at(-2) }))).rejects.toMatchObject({
      code: 'DUTY.SPAN_BACKWARDS',
    });
    const { id } = await save.execute(lead, { ...monday, personId: ada.id });
    await save.execute(lead, { ...monday, personId: ada.id, weekday: 2 }, { id, version: 1 });
    await expect(
      save.execute(lead, { ...monday, personId: ada.id }, { id, version: 1 }),
    ).rejects.toMatchObject({ code: 'DUTY.STALE', extra: { current: { version: 2 } } });
    await world.get(RemoveEntry).execute(lead, 'rotation', id);
  });

  test('costs two statements, however much stands in it', async () => {
    const ada = await world.person('handler');
    const added = [];
    for (let i = 0; i < 5; i++) added.push(await world.get(AddShift).execute(lead, shift(ada.id)));
    const span = { from: at(-24), until: at(24) };
    const count = await world.db.countStatements(() => world.get(DutyCalendar).execute(ada, span));
    expect(count).toBe(2);
    for (const { id } of added) await world.get(RemoveEntry).execute(lead, 'shift', id);
  });
});

describe('who is on duty', () => {
  test('the lead, all, and those of a team; not who is away or disabled', async () => {
    const team = await world.team();
    const [first, second, third] = [await world.person(), await world.person(), await world.person()];
    await world.get(AddShift).execute(lead, shift(first.id, { role: 'lead' }));
    await world.get(AddShift).execute(lead, shift(second.id, { teamId: team }));
    await world.get(AddShift).execute(lead, shift(third.id));
    const roster = world.get(DutyRoster);
    expect(await roster.leadAt(at(0))).toBe(first.id);
    expect(await roster.leadAt(at(5))).toBeNull();
    expect(new Set(await roster.onDutyAt(at(0)))).toEqual(new Set([first.id, second.id, third.id]));
    expect(new Set(await roster.onDutyAt(at(0), await world.team()))).toEqual(new Set([first.id, third.id]));
    await world.get(AddAbsence).execute(first, { personId: first.id, from: at(-2), until: at(2) });
    await world.query(`UPDATE identity.person SET disabled_at = now() WHERE id = $1`, [third.id]);
    expect(await roster.leadAt(at(0))).toBeNull();
    expect(await roster.onDutyAt(at(0), team)).toEqual([second.id]);
    await world.query(`DELETE FROM duty.single_shift`);
  });
});

describe('who is next', () => {
  test('of a team those on duty; where nobody is, all of it who are not away', async () => {
    const team = await world.team();
    const on = await world.person('handler', { teamIds: [team] });
    const off = await world.person('handler', { teamIds: [team] });
    const away = await world.person('handler', { teamIds: [team] });
    await world.get(AddAbsence).execute(away, { personId: away.id, from: at(-1), until: at(100) });
    await world.get(AddShift).execute(lead, shift(on.id, { teamId: team }));
    const next = (now: Date) => world.get(DutyRoster).nextAssignee({ teamId: team, at: now });
    expect(await next(at(0))).toBe(on.id);
    expect(await next(at(0))).toBe(on.id);
    expect(await next(at(3))).toBe(off.id);
    expect(await world.get(DutyRoster).nextAssignee({ teamId: null, at: at(0) })).toBe(on.id);
    await world.query(`DELETE FROM duty.single_shift`);
    expect(await world.get(DutyRoster).nextAssignee({ teamId: null, at: at(0) })).toBeNull();
  });

  test('by load and weight: severe work counts more, half a weight takes half', async () => {
    const team = await world.team();
    const full = await world.person('handler', { teamIds: [team] });
    const half = await world.person('handler', { teamIds: [team] });
    await world.get(SetWeight).execute(lead, half.id, 0.5, 0);
    await expect(world.get(SetWeight).execute(lead, half.id, 1, 0)).rejects.toMatchObject({
      code: 'DUTY.STALE',
    });
    const given: string[] = [];
    for (let i = 0; i < 9; i++) {
      const { ref, version } = await world.incident(lead, {});
      const row = await world
        .get(AssignIncident)
        .execute(lead, ref, { version, teamId: team, leastLoaded: true });
      given.push(row.assignee!.id);
    }
    expect(given.filter((id) => id === full.id)).toHaveLength(6);
    expect(given.filter((id) => id === half.id)).toHaveLength(3);
  });

  test('nobody on duty is said, not passed over', async () => {
    const { ref, version } = await world.incident(lead, {});
    await expect(
      world.get(AssignIncident).execute(lead, ref, { version, leastLoaded: true }),
    ).rejects.toMatchObject({ code: 'INCIDENT.NOBODY_ON_DUTY' });
  });

  test('a team that hands out by itself: the record names the rule, and what is given back stays', async () => {
    const team = await world.team('Night watch');
    const one = await world.person('handler', { teamIds: [team] });
    await world.get(SetTeamRule).execute(lead, team, true, 0);
    const { id, ref, version } = await world.incident(lead, {});
    await world.get(AssignIncident).execute(lead, ref, { version, teamId: team });
    await world.work();
    const [held] = await world.query<{ assignee_id: string; version: number }>(
      `SELECT assignee_id, version FROM incidents.incident WHERE id = $1`,
      [id],
    );
    expect(held?.assignee_id).toBe(one.id);
    const lines = await world.query<{ actor_kind: string; actor_name: string }>(
      `SELECT actor_kind, actor_name FROM audit.entry WHERE subject_id = $1 AND action = 'incident.assigned' ORDER BY id DESC`,
      [id],
    );
    expect(lines[0]).toEqual({ actor_kind: 'rule', actor_name: 'Automatic assignment: Night watch' });
    await world.get(AssignIncident).execute(one, ref, { version: held!.version, personId: null });
    await world.work();
    const [back] = await world.query<{ assignee_id: string | null }>(
      `SELECT assignee_id FROM incidents.incident WHERE id = $1`,
      [id],
    );
    expect(back?.assignee_id).toBeNull();
  });
});
