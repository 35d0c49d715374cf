import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AddNote, IncidentDetail } from '@tocsin/incidents';
import {
  AssignReport,
  AttachReport,
  OpenIncidentFromReport,
  RejectReport,
  SnoozeReport,
  UndoDecision,
} from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let bob: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
  bob = await world.person('handler', { name: 'Bob' });
});
afterAll(() => world.close());

const v1 = { version: 1 };
const undo = (actor: Actor, ref: string) => world.get(UndoDecision).execute(actor, ref);
const refused = { code: 'TRIAGE.NOTHING_TO_UNDO', status: 409 };

/** Lets time pass for the record, which keeps the database's own time. */
const age = async (id: string, seconds: number) => {
  await world.query(`ALTER TABLE audit.entry DISABLE TRIGGER append_only`);
  await world.query(`UPDATE audit.entry SET at = at - make_interval(secs => $2) WHERE subject_id = $1`, [
    id,
    seconds,
  ]);
  await world.query(`ALTER TABLE audit.entry ENABLE TRIGGER append_only`);
};

test('a rejection: the prior state is there again, the record keeps both', async () => {
  const report = await world.report();
  const before = await world.detail(ada, report.ref);
  await world.get(RejectReport).execute(ada, report.ref, { ...v1, reason: 'spam', note: 'Oops' });
  const row = await undo(ada, report.ref);
  expect(row).toMatchObject({ state: 'received', version: 3 });
  expect(await world.detail(ada, report.ref)).toEqual({ ...before, version: 3 });
  expect((await world.record(report.id)).map(({ action }) => action)).toEqual([
    'report.received',
    'report.rejected',
    'report.decision-undone',
  ]);
  await expect(undo(ada, report.ref)).rejects.toMatchObject(refused);
});

test('an assignment and a snooze, with its date', async () => {
  const report = await world.report();
  await world.get(AssignReport).execute(ada, report.ref, { ...v1, toMe: true });
  expect((await undo(ada, report.ref)).assignee).toBeNull();
  const until = new Date(world.clock.now().getTime() + 3_600_000);
  await world.get(SnoozeReport).execute(ada, report.ref, { version: 3, until });
  await world.get(SnoozeReport).execute(ada, report.ref, { version: 4, until: null });
  expect((await undo(ada, report.ref)).snoozedUntil).toEqual(until);
  world.clock.forward(61);
  await world.work();
  expect((await world.detail(ada, report.ref)).snoozedUntil).toBeNull();
});

describe('an opened incident', () => {
  test('is abandoned with it', async () => {
    const report = await world.report();
    const { incident } = await world.get(OpenIncidentFromReport).execute(ada, report.ref, v1);
    await undo(ada, report.ref);
    expect(await world.get(IncidentDetail).execute(ada, incident.ref)).toMatchObject({
      state: 'abandoned',
      stateReason: 'undone',
      reports: [],
    });
    expect(await world.work()).toEqual([]);
    expect(await world.detail(ada, report.ref)).toMatchObject({
      state: 'received',
      incidents: [],
      publicState: 'received',
    });
    // And it can be decided anew.
    await world.get(OpenIncidentFromReport).execute(ada, report.ref, { version: 3 });
  });

  test('stays where a colleague has worked on it; the report goes', async () => {
    const report = await world.report();
    const { incident } = await world.get(OpenIncidentFromReport).execute(ada, report.ref, v1);
    await world.get(AddNote).execute(bob, incident.ref, 'I called them');
    await undo(ada, report.ref);
    expect(await world.get(IncidentDetail).execute(ada, incident.ref)).toMatchObject({
      state: 'open',
      reports: [],
    });
    await world.work();
    expect((await world.detail(ada, report.ref)).state).toBe('received');
  });
});

test('an attachment is taken out; what held it before still does', async () => {
  const first = await world.incident(ada);
  const second = await world.incident(ada);
  const report = await world.report();
  const attach = world.get(AttachReport);
  await attach.execute(ada, report.ref, { ...v1, incident: first.ref });
  await attach.execute(ada, report.ref, { version: 2, incident: second.ref });
  await undo(ada, report.ref);
  await world.work();
  expect(await world.detail(ada, report.ref)).toMatchObject({ state: 'accepted', incidents: [first.ref] });
});

describe('only', () => {
  test("one's own", async () => {
    const report = await world.report();
    await world.get(RejectReport).execute(ada, report.ref, { ...v1, reason: 'spam' });
    await expect(undo(bob, report.ref)).rejects.toMatchObject(refused);
  });

  test('the last: not where somebody changed it since', async () => {
    const report = await world.report();
    await world.get(AssignReport).execute(ada, report.ref, { ...v1, toMe: true });
    await world.get(AssignReport).execute(bob, report.ref, { version: 2, toMe: true });
    await expect(undo(ada, report.ref)).rejects.toMatchObject(refused);
  });

  test('within 60 seconds', async () => {
    const report = await world.report();
    await world.get(RejectReport).execute(ada, report.ref, { ...v1, reason: 'spam' });
    await age(report.id, 61);
    await expect(undo(ada, report.ref)).rejects.toMatchObject(refused);
  });

  test('once, when it is pressed twice at once', async () => {
    const report = await world.report();
    await world.get(RejectReport).execute(ada, report.ref, { ...v1, reason: 'spam' });
    const results = await Promise.allSettled([undo(ada, report.ref), undo(ada, report.ref)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('what was decided at all', async () => {
    const report = await world.report();
    await expect(undo(ada, report.ref)).rejects.toMatchObject(refused);
    await expect(undo(ada, 'R-2026-999999')).rejects.toMatchObject(refused);
  });
});
