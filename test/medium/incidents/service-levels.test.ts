import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ServiceTerms, sla } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import {
  AddOrganisations,
  ApplyAgreement,
  type BusinessCalendar,
  ClockHistory,
  EndAgreement,
  ListServiceLevels,
  PreviewAgreement,
  PreviewApplication,
  RemoveOrganisation,
  SaveAgreement,
  SaveCalendar,
  SetSeverity,
} from '@tocsin/incidents';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  lead = await world.person('duty-lead', { name: 'Lea' });
});
afterAll(() => world.close());

const OFFICE: BusinessCalendar = {
  timeZone: 'Europe/Vienna',
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '09:00', to: '17:00' }] : [])),
  holidays: [],
  exceptions: [],
};
/** The file's terms with one promise at all levels. */
const terms = (
  minutes: Partial<ServiceTerms['minutesByLevel'][number]>,
  more: Partial<ServiceTerms> = {},
) => {
  const { minutesByLevel, pausedBy, warnAtPercent, ladder } = sla;
  return {
    minutesByLevel: minutesByLevel.map((row) => ({ ...row, ...minutes })),
    pausedBy,
    warnAtPercent,
    ladder,
    ...more,
  };
};
const agree = (
  scope: 'organisation' | 'sector' | 'legal-class',
  scopeValue: string,
  acknowledge: number,
  calendarId: string | null = null,
) =>
  world.get(SaveAgreement).execute(lead, {
    name: `${scope} ${acknowledge}`,
    scope,
    scopeValue,
    terms: terms({ acknowledge }),
    calendarId,
  });
const clocksOf = (ref: string) => world.get(ClockHistory).execute(ada, ref);
const clockOf = async (ref: string, kind: string) => {
  const found = (await clocksOf(ref)).find((clock) => clock.kind === kind);
  if (!found) throw new Error(`no clock ${kind}`);
  return found;
};
const later = (minutes: number) => new Date(world.clock.now().getTime() + minutes * 60_000);

describe('what holds', () => {
  test('is what the file says, round the clock, until somebody changes it; each clock names it', async () => {
    const incident = await world.incident(ada);
    const clock = await clockOf(incident.ref, 'acknowledge');
    expect(clock).toMatchObject({
      minutes: 2880,
      dueAt: later(2880),
      minutesLeft: 2880,
      agreement: { scope: 'site', version: 1 },
      calendar: null,
    });
    const { agreements } = await world.get(ListServiceLevels).execute(ada);
    expect(agreements[0]).toMatchObject({ scope: 'site', source: 'file', changedBy: 'config/data/sla.json' });
    const versions = await world.query(`SELECT id FROM incidents.agreement_version`);
    await world.incident(ada);
    expect(await world.query(`SELECT id FROM incidents.agreement_version`)).toEqual(versions);
  });

  test('is the most specific for whom it affects; of several the one that promises most', async () => {
    const [bank, clinic] = [await world.organisation('A bank'), await world.organisation('A clinic')];
    await world.query(
      `UPDATE constituency.organisation SET sector = 'banking', legal_class = 'essential' WHERE id = $1`,
      [bank],
    );
    await agree('legal-class', 'essential', 700);
    const affectsBank = () => world.incident(ada, { organisationIds: [bank] });
    expect(await clockOf((await affectsBank()).ref, 'acknowledge')).toMatchObject({ minutes: 700 });
    await agree('sector', 'banking', 800);
    expect(await clockOf((await affectsBank()).ref, 'acknowledge')).toMatchObject({ minutes: 800 });
    const own = await agree('organisation', bank, 900);
    const incident = await affectsBank();
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({
      minutes: 900,
      agreement: { name: 'organisation 900', scope: 'organisation', scopeName: 'A bank' },
    });

    // Another is affected too, to whom more was promised: what runs is due earlier; and later again without him.
    await agree('sector', 'health', 50);
    await world.get(AddOrganisations).execute(ada, incident.ref, [clinic]);
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({ minutes: 50, dueAt: later(50) });
    await world.get(RemoveOrganisation).execute(ada, incident.ref, clinic);
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({ minutes: 900 });

    await world.get(EndAgreement).execute(lead, own.id, own.version);
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({ minutes: 900 });
    expect(await clockOf((await affectsBank()).ref, 'acknowledge')).toMatchObject({ minutes: 800 });
  });
});

describe('business hours', () => {
  test('of the agreement’s calendar, in its zone; what is left is counted in them', async () => {
    const calendar = await world.get(SaveCalendar).execute(lead, { name: 'Office', definition: OFFICE });
    const shop = await world.organisation('A shop');
    await agree('organisation', shop, 600, calendar.id);
    // Friday 20 November 2026, 10:00 in Vienna.
    const start = world.clock.now();
    const incident = await world.incident(ada, { organisationIds: [shop] });
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({
      dueAt: new Date('2026-11-23T11:00:00Z'),
      calendar: { name: 'Office', timeZone: 'Europe/Vienna', version: 1 },
    });
    world.clock.forward(24 * 60);
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({ minutesLeft: 600 - 420 });
    world.clock.forward(-24 * 60);
    expect(world.clock.now()).toEqual(start);

    // A newer version of the calendar is for new clocks; these stay, until somebody applies it.
    await world.get(SaveCalendar).execute(lead, {
      id: calendar.id,
      version: 1,
      name: 'Office',
      definition: { ...OFFICE, timeZone: 'Asia/Tokyo' },
    });
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({
      dueAt: new Date('2026-11-23T11:00:00Z'),
    });
    await world
      .get(SetSeverity)
      .execute(ada, incident.ref, { version: 1, override: { level: 1, reason: 'Looked at' } });
    expect(await clockOf(incident.ref, 'contain')).toMatchObject({
      calendar: { version: 1, timeZone: 'Europe/Vienna' },
    });
  });

  test('that never come, or none at all, are refused, with what is wrong', async () => {
    const save = (more: Partial<BusinessCalendar>) =>
      world.get(SaveCalendar).execute(lead, { name: 'Never', definition: { ...OFFICE, ...more } });
    const closed = OFFICE.week.map(() => []);
    await expect(save({ week: closed })).rejects.toMatchObject({ code: 'SERVICE_LEVEL.CALENDAR_INVALID' });
    await expect(save({ week: [[{ from: '09:00', to: '09:01' }], ...closed.slice(1)] })).rejects.toThrow(
      'too few hours',
    );
    await expect(save({ timeZone: 'Mars/Olympus' })).rejects.toThrow('no time zone Mars/Olympus');
    await expect(save({ exceptions: [{ date: '2026-02-30', name: 'x', open: [] }] })).rejects.toThrow(
      '2026-02-30',
    );
    await expect(
      world.get(SaveAgreement).execute(lead, {
        name: 'x',
        scope: 'sector',
        scopeValue: 'energy',
        terms: terms({ contain: 0 }),
        calendarId: null,
      }),
    ).rejects.toMatchObject({ code: 'SERVICE_LEVEL.TERMS_INVALID' });
  });
});

describe('a change', () => {
  test('is for new clocks; applied to open ones it moves their ends, and what is late stays late', async () => {
    const mill = await world.organisation('A mill');
    const made = await agree('organisation', mill, 100);
    const incident = await world.incident(ada, { organisationIds: [mill] });
    const hidden = await world.incident(lead, { organisationIds: [mill], restricted: true });
    const changed = await world.get(SaveAgreement).execute(lead, {
      ...made,
      name: 'Quicker',
      scope: 'organisation',
      scopeValue: mill,
      terms: terms({ acknowledge: 30 }),
      calendarId: null,
    });
    expect(changed.version).toBe(2);
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({
      minutes: 100,
      agreement: { version: 1 },
    });
    const { agreements } = await world.get(ListServiceLevels).execute(lead);
    expect(agreements.find(({ id }) => id === made.id)).toMatchObject({ clocks: 6, olderClocks: 6 });

    world.clock.forward(40);
    const admin = await world.person('administrator');
    const preview = await world.get(PreviewApplication).execute(admin, made.id);
    expect(preview).toMatchObject({ incidents: 2, clocks: 6 });
    // The administrator sees no restricted incident, only that there is one.
    expect(new Set(preview.ends.map(({ ref }) => ref))).toEqual(new Set([incident.ref]));
    expect(preview.ends[0]).toMatchObject({ kind: 'acknowledge', missedAtOnce: true });
    await expect(world.get(ApplyAgreement).execute(admin, made.id, 1)).rejects.toMatchObject({
      code: 'SERVICE_LEVEL.STALE',
    });
    expect(await world.get(ApplyAgreement).execute(admin, made.id, 2)).toEqual({ incidents: 2, clocks: 6 });
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({
      minutes: 30,
      agreement: { version: 2 },
    });
    expect((await world.record(hidden.id)).at(-1)).toMatchObject({ action: 'incident.clocks-moved' });
    expect(await world.get(ApplyAgreement).execute(admin, made.id, 2)).toEqual({ incidents: 0, clocks: 0 });
    world.clock.forward(-40);
  });

  test('against an older version is refused; two for the same are', async () => {
    const mine = await world.organisation('A mine');
    const made = await agree('organisation', mine, 100);
    await expect(agree('organisation', mine, 50)).rejects.toMatchObject({
      code: 'SERVICE_LEVEL.SCOPE_TAKEN',
    });
    await expect(world.get(EndAgreement).execute(lead, made.id, 9)).rejects.toMatchObject({
      code: 'SERVICE_LEVEL.STALE',
    });
    await expect(world.get(EndAgreement).execute(ada, made.id, 1)).rejects.toMatchObject({ status: 403 });
    const { agreements } = await world.get(ListServiceLevels).execute(ada);
    const site = agreements[0]!;
    await expect(world.get(EndAgreement).execute(lead, site.id, site.version)).rejects.toMatchObject({
      code: 'SERVICE_LEVEL.SITE_STAYS',
    });
  });

  test('of the site’s own makes it the site’s: the file is not followed any more', async () => {
    const [site] = (await world.get(ListServiceLevels).execute(ada)).agreements;
    await world
      .get(SaveAgreement)
      .execute(lead, { ...site!, terms: terms({ acknowledge: 77 }), name: 'Ours' });
    const incident = await world.incident(ada);
    expect(await clockOf(incident.ref, 'acknowledge')).toMatchObject({
      minutes: 77,
      agreement: { version: 2, name: 'Ours' },
    });
  });
});

test('a preview says when an incident opened now would be due', async () => {
  const { levels, at } = await world
    .get(PreviewAgreement)
    .execute(lead, { terms: terms({ triage: 600 }), calendar: OFFICE, at: new Date('2026-11-20T09:00:00Z') });
  expect(at).toEqual(new Date('2026-11-20T09:00:00Z'));
  expect(levels).toHaveLength(6);
  expect(levels[5]!.due.find(({ kind }) => kind === 'triage')?.dueAt).toEqual(
    new Date('2026-11-23T11:00:00Z'),
  );
});

test('costs a fixed number of statements, however many agreements and clocks there are', async () => {
  const org = await world.organisation('An office');
  const open = () => world.incident(ada, { organisationIds: [org] });
  const few = await world.db.countStatements(open);
  for (const sector of ['energy', 'food', 'manufacturing']) await agree('sector', sector, 200);
  expect(await world.db.countStatements(open)).toBe(few);
  const incident = await open();
  expect(await world.db.countStatements(() => world.get(ListServiceLevels).execute(ada))).toBe(2);
  expect(await world.db.countStatements(() => clocksOf(incident.ref))).toBe(1);
});
