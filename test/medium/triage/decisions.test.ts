import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiKeyActor, type Actor } from '@tocsin/identity';
import { IncidentDetail, ListIncidents } from '@tocsin/incidents';
import {
  AssignReport,
  AttachReport,
  ClassifyReport,
  ListInbox,
  OpenIncidentFromReport,
  RejectReport,
  ReopenReport,
  SnoozeReport,
  UndoDecision,
} from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let bob: Actor & { id: string };
let bank: string;
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  bob = await world.person('handler', { name: 'Bob' });
  bank = await world.organisation('Savings Bank', 'bank.example');
});
afterAll(() => world.close());

const v1 = { version: 1 };

describe('open an incident', () => {
  test('with what was suggested, where nothing else is said', async () => {
    const report = await world.report({
      subject: 'Phishing site of our bank',
      text: 'A fake login page on https://login.bank.example/ asks customers for passwords.',
      tlp: 'AMBER+STRICT',
    });
    const opened = await world.get(OpenIncidentFromReport).execute(ada, report.ref, v1);
    expect(opened.report).toMatchObject({ ref: report.ref, state: 'accepted', version: 2 });
    const incident = await world.get(IncidentDetail).execute(ada, opened.incident.ref);
    expect(incident).toMatchObject({
      title: 'Phishing site of our bank',
      rsitClass: 'fraud',
      rsitType: 'phishing',
      tlp: 'AMBER+STRICT',
      assignee: { name: 'Ada' },
      organisations: [{ id: bank }],
    });
    expect(incident.severity.selection).toMatchObject({
      observed_activity: 'engage',
      actor: 'criminal',
      cross_sector: 'banking-finance',
      potential_impact: 'high',
    });
    expect(await world.detail(ada, report.ref)).toMatchObject({
      state: 'accepted',
      publicState: 'examined',
      incidents: [opened.incident.ref],
      decided: { by: { name: 'Ada' } },
    });
    const [made] = (await world.record(report.id)).slice(-1);
    expect(made).toMatchObject({
      action: 'report.accepted',
      actor: 'Ada',
      detail: { opened: true, version: 2 },
    });
    // The reference of an incident may be a secret; the record of a report holds its id only.
    expect(JSON.stringify(made)).not.toContain(opened.incident.ref);
  });

  test('with what the person says instead', async () => {
    const report = await world.report({ subject: 'Phishing again', text: 'phishing' });
    const { incident } = await world.get(OpenIncidentFromReport).execute(ada, report.ref, {
      ...v1,
      title: 'Scanner at work',
      rsitClass: 'information-gathering',
      severity: { selection: { observed_activity: 'prepare' } },
      assigneeId: bob.id,
    });
    expect(await world.get(IncidentDetail).execute(ada, incident.ref)).toMatchObject({
      title: 'Scanner at work',
      rsitClass: 'information-gathering',
      rsitType: null,
      assignee: { name: 'Bob' },
      severity: { selection: { observed_activity: 'prepare' } },
    });
  });

  test('with a milder label: one that we assumed follows, one that the source said does not', async () => {
    const opened = async (said: { tlp?: 'AMBER' }) => {
      const { ref } = await world.report(said);
      const { incident } = await world.get(OpenIncidentFromReport).execute(ada, ref, { ...v1, tlp: 'GREEN' });
      const { tlp } = await world.get(IncidentDetail).execute(ada, incident.ref);
      return { ref, incident: tlp, report: (await world.detail(ada, ref)).tlp };
    };
    const assumed = await opened({});
    expect(assumed).toMatchObject({ incident: 'GREEN', report: 'GREEN' });
    await world.get(UndoDecision).execute(ada, assumed.ref);
    expect(await world.detail(ada, assumed.ref)).toMatchObject({ tlp: 'AMBER', tlpAssumed: true });
    expect(await opened({ tlp: 'AMBER' })).toMatchObject({ incident: 'AMBER', report: 'AMBER' });
  });

  test('nothing is half done where the class is unknown', async () => {
    const report = await world.report();
    const before = (await world.get(ListIncidents).execute(ada, { limit: 200 })).items.length;
    await expect(
      world.get(OpenIncidentFromReport).execute(ada, report.ref, { ...v1, rsitClass: 'magic' }),
    ).rejects.toMatchObject({ code: 'INCIDENT.CLASSIFICATION_UNKNOWN' });
    expect((await world.get(ListIncidents).execute(ada, { limit: 200 })).items).toHaveLength(before);
    expect((await world.detail(ada, report.ref)).state).toBe('received');
  });

  test('needs the right to triage and to write incidents', async () => {
    const report = await world.report();
    const viewer = await world.person('viewer');
    await expect(world.get(OpenIncidentFromReport).execute(viewer, report.ref, v1)).rejects.toMatchObject({
      code: 'IDENTITY.FORBIDDEN',
    });
    const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['report.read', 'report.triage'] });
    await expect(world.get(OpenIncidentFromReport).execute(key, report.ref, v1)).rejects.toMatchObject({
      extra: { right: 'incident.write' },
    });
  });
});

describe('two people at one report', () => {
  test('one wins, the other is told who decided what', async () => {
    const report = await world.report();
    const results = await Promise.allSettled([
      world.get(OpenIncidentFromReport).execute(ada, report.ref, v1),
      world.get(RejectReport).execute(bob, report.ref, { ...v1, reason: 'spam' }),
    ]);
    const lost = results.find((result) => result.status === 'rejected')!;
    const { state } = await world.detail(ada, report.ref);
    const winner = state === 'accepted' ? 'Ada' : 'Bob';
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(lost.reason).toMatchObject({
      code: 'TRIAGE.STALE',
      status: 409,
      extra: {
        current: { version: 2, state },
        changedBy: winner,
        changes: { state: { from: 'received', to: state } },
      },
    });
  });

  test('ten at once: exactly one incident', async () => {
    const report = await world.report();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => world.get(OpenIncidentFromReport).execute(ada, report.ref, v1)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await world.detail(ada, report.ref)).incidents).toHaveLength(1);
  });

  test('attached from the report and linked from the incident at once: no deadlock', async () => {
    const { ref } = await world.incident(ada);
    for (let i = 0; i < 5; i++) {
      const report = await world.report();
      const results = await Promise.allSettled([
        world.get(AttachReport).execute(ada, report.ref, { ...v1, incident: ref }),
        world.get(AttachReport).execute(bob, report.ref, { incident: ref }),
      ]);
      expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'TRIAGE.STALE' });
    }
  });

  test('who knows the latest version and decides on what is decided is told so', async () => {
    const report = await world.report();
    await world.get(RejectReport).execute(ada, report.ref, { ...v1, reason: 'spam' });
    await expect(
      world.get(RejectReport).execute(bob, report.ref, { version: 2, reason: 'spam' }),
    ).rejects.toMatchObject({ code: 'TRIAGE.ALREADY_DECIDED', status: 409 });
  });
});

describe('attach', () => {
  test('makes the incident as strict as the report', async () => {
    const { ref } = await world.incident(ada, { tlp: 'GREEN' });
    const report = await world.report({ tlp: 'RED' });
    const { report: row } = await world.get(AttachReport).execute(ada, report.ref, { ...v1, incident: ref });
    expect(row).toMatchObject({ state: 'accepted' });
    expect((await world.get(IncidentDetail).execute(ada, ref)).tlp).toBe('RED');
  });

  test('to a second incident as well, and to the same once', async () => {
    const first = await world.incident(ada);
    const second = await world.incident(ada);
    const report = await world.report();
    const attach = world.get(AttachReport);
    await attach.execute(ada, report.ref, { ...v1, incident: first.ref });
    const again = await attach.execute(ada, report.ref, { version: 2, incident: first.ref });
    expect(again.report.version).toBe(2);
    await attach.execute(ada, report.ref, { version: 2, incident: second.ref });
    expect((await world.detail(ada, report.ref)).incidents).toEqual([first.ref, second.ref]);
  });

  test('not to what does not exist', async () => {
    const report = await world.report();
    await expect(
      world.get(AttachReport).execute(ada, report.ref, { ...v1, incident: 'I-2026-999999' }),
    ).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
    await expect(
      world.get(AttachReport).execute(ada, report.ref, { ...v1, incident: "x'; DROP" }),
    ).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
  });
});

describe('reject', () => {
  test('with a reason; it can be reopened', async () => {
    const report = await world.report();
    const rejected = await world
      .get(RejectReport)
      .execute(ada, report.ref, { ...v1, reason: 'out-of-scope', note: 'For the consumer office' });
    expect(rejected).toMatchObject({ state: 'rejected', version: 2 });
    expect(await world.detail(ada, report.ref)).toMatchObject({
      publicState: 'closed',
      rejection: { reason: 'out-of-scope', note: 'For the consumer office', duplicateOf: null },
    });
    const reopened = await world
      .get(ReopenReport)
      .execute(ada, report.ref, { version: 2, reason: 'It is ours' });
    expect(reopened).toMatchObject({ state: 'received', version: 3 });
    expect(await world.detail(ada, report.ref)).toMatchObject({ rejection: null, settledAt: null });
    await expect(
      world.get(ReopenReport).execute(ada, report.ref, { version: 3, reason: 'Again' }),
    ).rejects.toMatchObject({ code: 'TRIAGE.NOT_DECIDED' });
  });

  test('as a copy: of the first of a chain, never of itself', async () => {
    const [first, second, third] = [await world.report(), await world.report(), await world.report()];
    const reject = world.get(RejectReport);
    await reject.execute(ada, second.ref, { ...v1, reason: 'duplicate', duplicateOf: first.ref });
    await reject.execute(ada, third.ref, { ...v1, reason: 'duplicate', duplicateOf: second.ref });
    expect((await world.detail(ada, third.ref)).rejection?.duplicateOf).toBe(first.ref);
    expect((await world.detail(ada, first.ref)).duplicates).toEqual([second.ref, third.ref]);
    await expect(
      reject.execute(ada, first.ref, { ...v1, reason: 'duplicate', duplicateOf: first.ref }),
    ).rejects.toMatchObject({ code: 'TRIAGE.DUPLICATE_OF_ITSELF' });
    await expect(
      reject.execute(ada, first.ref, { ...v1, reason: 'duplicate', duplicateOf: 'R-2026-999999' }),
    ).rejects.toMatchObject({ code: 'TRIAGE.REPORT_UNKNOWN' });
  });
});

describe('snooze', () => {
  const tomorrow = () => new Date(world.clock.now().getTime() + 86_400_000);
  const inboxOf = async (view: 'new' | 'snoozed') =>
    (await world.get(ListInbox).execute(ada, { view, limit: 200 })).items.map(({ ref }) => ref);

  test('leaves the queue until its time has come', async () => {
    const report = await world.report();
    const until = tomorrow();
    const row = await world.get(SnoozeReport).execute(ada, report.ref, { ...v1, until });
    expect(row).toMatchObject({ state: 'received', snoozedUntil: until });
    expect(await inboxOf('new')).not.toContain(report.ref);
    expect(await inboxOf('snoozed')).toContain(report.ref);
    world.clock.forward(24 * 60 + 1);
    expect(await world.work()).toEqual([]);
    expect(await inboxOf('new')).toContain(report.ref);
    expect((await world.record(report.id)).at(-1)).toMatchObject({ action: 'report.woken', actor: 'Tocsin' });
  });

  test('put off further, it is not woken by the first date', async () => {
    const report = await world.report();
    const snooze = world.get(SnoozeReport);
    await snooze.execute(ada, report.ref, { ...v1, until: tomorrow() });
    const later = new Date(tomorrow().getTime() + 86_400_000);
    await snooze.execute(ada, report.ref, { version: 2, until: later });
    world.clock.forward(24 * 60 + 1);
    await world.work();
    expect(await inboxOf('snoozed')).toContain(report.ref);
    const back = await snooze.execute(ada, report.ref, { version: 3, until: null });
    expect(back.snoozedUntil).toBeNull();
  });

  test('not into the past, not for ever', async () => {
    const report = await world.report();
    for (const until of [world.clock.now(), new Date('1999-01-01'), new Date('2090-01-01'), new Date(NaN)]) {
      await expect(world.get(SnoozeReport).execute(ada, report.ref, { ...v1, until })).rejects.toMatchObject({
        code: 'TRIAGE.SNOOZE_OUT_OF_RANGE',
      });
    }
  });
});

describe('assign', () => {
  test('to me, to a person, to a team, to nobody', async () => {
    const report = await world.report();
    const assign = world.get(AssignReport);
    expect((await assign.execute(ada, report.ref, { ...v1, toMe: true })).assignee?.name).toBe('Ada');
    expect((await assign.execute(ada, report.ref, { version: 2, personId: bob.id })).assignee?.name).toBe(
      'Bob',
    );
    const team = await world.team('First line');
    expect(await assign.execute(ada, report.ref, { version: 3, teamId: team })).toMatchObject({
      assignee: null,
      team: { name: 'First line' },
    });
    expect(await assign.execute(ada, report.ref, { version: 4, teamId: null })).toMatchObject({ team: null });
  });

  test('round the team, one after the other', async () => {
    const team = await world.team();
    for (const name of ['One', 'Two', 'Three']) await world.person('handler', { name, teamIds: [team] });
    const names: (string | undefined)[] = [];
    for (let i = 0; i < 6; i++) {
      const report = await world.report();
      world.clock.forward(1);
      const row = await world
        .get(AssignReport)
        .execute(ada, report.ref, { ...v1, teamId: team, leastLoaded: true });
      names.push(row.assignee?.name);
    }
    expect(new Set(names.slice(0, 3)).size).toBe(3);
    expect(new Set(names.slice(3)).size).toBe(3);
  });
});

test('by turn counts incidents in work and reports to decide', async () => {
  const team = await world.team();
  const busy = await world.person('handler', { name: 'Busy', teamIds: [team] });
  await world.person('handler', { name: 'Idle', teamIds: [team] });
  const assign = world.get(AssignReport);
  for (let i = 0; i < 2; i++)
    await assign.execute(ada, (await world.report()).ref, { ...v1, personId: busy.id });
  for (let i = 0; i < 2; i++) {
    const row = await assign.execute(ada, (await world.report()).ref, {
      ...v1,
      teamId: team,
      leastLoaded: true,
    });
    expect(row.assignee?.name).toBe('Idle');
  }
});

describe('classify', () => {
  test('by hand; examination does not take it back', async () => {
    const { id, reference } = await world.receive({ subject: 'DDoS against everybody' });
    const row = await world.get(ClassifyReport).execute(ada, reference, { ...v1, priority: 0 });
    expect(row.priority).toBe(0);
    expect(row.dueAt.getTime() - row.receivedAt.getTime()).toBe(15 * 60_000);
    await world.work();
    expect(await world.detail(ada, reference)).toMatchObject({ priority: 0, version: 2 });
    expect((await world.record(id)).at(-1)).toMatchObject({ action: 'report.classified' });

    // What a person judged is not undone by opening the incident; the score stays beside it.
    const open = world.get(OpenIncidentFromReport);
    const { incident } = await open.execute(ada, reference, { version: 2 });
    const [opened] = await world.query<{
      priority: number;
      severity_override: number;
      severity_override_reason: string;
    }>(
      `SELECT priority, severity_override, severity_override_reason FROM incidents.incident WHERE reference = $1`,
      [incident.ref],
    );
    expect(opened).toEqual({
      priority: 0,
      severity_override: 5,
      severity_override_reason: 'Set on the report at triage.',
    });
  });

  test('an assumed label is ours to set, a received one only becomes stricter', async () => {
    const assumed = await world.report();
    const classify = world.get(ClassifyReport);
    expect(await classify.execute(ada, assumed.ref, { ...v1, tlp: 'CLEAR' })).toMatchObject({ tlp: 'CLEAR' });
    const stated = await world.report({ tlp: 'AMBER' });
    await expect(classify.execute(ada, stated.ref, { ...v1, tlp: 'GREEN' })).rejects.toMatchObject({
      code: 'TRIAGE.LABEL_LOWERED',
    });
    expect(await classify.execute(ada, stated.ref, { ...v1, tlp: 'RED' })).toMatchObject({ tlp: 'RED' });
    await expect(classify.execute(ada, stated.ref, { version: 2 })).rejects.toMatchObject({
      code: 'TRIAGE.NOTHING_TO_CHANGE',
    });
  });
});
