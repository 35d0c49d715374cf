import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AddOrganisations, ChangeState, type IncidentRow, LinkReports } from '@tocsin/incidents';
import {
  CloseDuty,
  CorrectAwareness,
  DeclareDuty,
  DutiesOfIncident,
  type DutyView,
  ListDeadlines,
  ObligationsModule,
  RecordSubmission,
  RequestReport,
  SetMark,
  StageDraft,
  UndoDutyChange,
} from '@tocsin/obligations';
import { newId } from '@tocsin/platform';
import { FollowIncident } from '../../../libs/obligations/src/events/follow-incident.js';
import { WatchStage } from '../../../libs/obligations/src/watch/watch-stage.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [ObligationsModule] });
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const CRITERIA = ['severe-disruption'];
const hours = (count: number) => new Date(world.clock.now().getTime() + count * 3_600_000);

/** An incident of an organisation of this class in law, with a report that says so. */
async function obliged(legalClass = 'essential') {
  const organisationId = await world.organisation('Water works', `${newId()}.example`);
  await world.query(`UPDATE constituency.organisation SET legal_class = $2 WHERE id = $1`, [
    organisationId,
    legalClass,
  ]);
  const incident = await world.incident(ada, { title: 'Pumps stopped' });
  await world.get(AddOrganisations).execute(ada, incident.ref, [organisationId]);
  const report = await world.report();
  await world.query(
    `UPDATE intake.report SET form = '{"who": "duty", "servicesAffected": "Tap water"}', received_at = $2 WHERE id = $1`,
    [report.id, world.clock.now()],
  );
  await world.get(LinkReports).execute(ada, incident.ref, [report.ref]);
  return { incident, organisationId, report };
}

async function declared(legalClass?: string) {
  const facts = await obliged(legalClass);
  const { organisationId, report, incident } = facts;
  const input = { regime: 'nis2', organisationId, report: report.ref, criteria: CRITERIA };
  const { id } = await world.get(DeclareDuty).execute(ada, incident.ref, {
    ...input,
    awareAt: world.clock.now(),
  });
  return { ...facts, id };
}

async function dutyOf(incident: IncidentRow): Promise<DutyView> {
  const { duties } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
  return duties[0]!;
}
const stageOf = (duty: DutyView, stage: string) => {
  const found = duty.stages.findLast((one) => one.stage === stage);
  if (!found) throw new Error(`no stage ${stage}`);
  return found;
};
const due = (duty: DutyView, stage: string) => new Date(stageOf(duty, stage).dueAt ?? 0);

describe('a duty', () => {
  test('is suggested by the class in law and by what the reporter said, then declared once', async () => {
    const { incident, organisationId, report } = await obliged();
    const { suggestions } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
    expect(suggestions).toMatchObject([
      { regime: 'nis2', organisation: { id: organisationId }, report: report.ref, because: 'legal-class' },
    ]);
    const input = { regime: 'nis2', organisationId, criteria: CRITERIA };
    await world.get(DeclareDuty).execute(ada, incident.ref, input);
    await expect(world.get(DeclareDuty).execute(ada, incident.ref, input)).rejects.toMatchObject({
      code: 'OBLIGATIONS.ALREADY_DECLARED',
    });
    const { suggestions: left } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
    expect(left.filter(({ because }) => because === 'legal-class')).toEqual([]);
    expect((await world.record(incident.id)).at(-1)).toMatchObject({ action: 'incident.duty-declared' });
  });

  test('of a drill there is none, nor one that is not significant or of a stranger', async () => {
    const drill = await world.incident(ada, { drill: true });
    const declare = (ref: string, input: object) =>
      world.get(DeclareDuty).execute(ada, ref, { regime: 'nis2', criteria: CRITERIA, ...input });
    await expect(declare(drill.ref, {})).rejects.toMatchObject({ code: 'OBLIGATIONS.DRILL_HAS_NONE' });
    const { incident, organisationId } = await obliged();
    await expect(declare(incident.ref, { organisationId, criteria: ['nonsense'] })).rejects.toMatchObject({
      extra: { reason: 'no-criteria' },
    });
    const stranger = await world.organisation('Elsewhere', `${newId()}.example`);
    await expect(declare(incident.ref, { organisationId: stranger })).rejects.toMatchObject({
      extra: { reason: 'organisation' },
    });
    await expect(declare(incident.ref, { report: 'R-2026-999999' })).rejects.toMatchObject({
      extra: { reason: 'report' },
    });
  });

  test('runs in exact hours; the notification of a trust service provider is due in 24', async () => {
    const start = world.clock.now();
    const { incident } = await declared('trust-service-provider');
    const duty = await dutyOf(incident);
    expect(due(duty, 'early-warning').getTime() - start.getTime()).toBe(24 * 3_600_000);
    expect(due(duty, 'notification').getTime() - start.getTime()).toBe(24 * 3_600_000);
  });

  test('stays late for ever, corrected with a reason and with its history', async () => {
    const { incident, id } = await declared();
    world.clock.forward(25 * 60);
    const before = await dutyOf(incident);
    const early = stageOf(before, 'early-warning');
    await world.get(RecordSubmission).execute(ada, early.id, { version: before.version });
    expect(stageOf(await dutyOf(incident), 'early-warning')).toMatchObject({ state: 'late', late: true });
    const input = {
      version: 2,
      awareAt: hours(-2),
      reason: 'They knew later: the first call was a false alarm',
    };
    await expect(
      world.get(CorrectAwareness).execute(ada, id, { ...input, reason: ' ' }),
    ).rejects.toMatchObject({ extra: { reason: 'no-reason' } });
    await expect(
      world.get(CorrectAwareness).execute(ada, id, { ...input, version: 1 }),
    ).rejects.toMatchObject({ code: 'OBLIGATIONS.STALE', status: 409, extra: { changedBy: 'Ada' } });
    await world.get(CorrectAwareness).execute(ada, id, input);
    const after = await dutyOf(incident);
    expect(stageOf(after, 'early-warning').state).toBe('late');
    expect(due(after, 'notification')).toEqual(hours(70));
    expect(after.history).toMatchObject([{ by: 'Ada', reason: input.reason }]);
    await world.get(UndoDutyChange).execute(ada, id);
    const back = await dutyOf(incident);
    expect(due(back, 'notification')).toEqual(due(before, 'notification'));
    expect(back.history).toEqual([]);
  });

  test('is satisfied twice by a notification within 24 hours, and the team owes an answer', async () => {
    const { incident, report } = await declared();
    const duty = await dutyOf(incident);
    world.clock.forward(60);
    await world.get(RecordSubmission).execute(ada, stageOf(duty, 'notification').id, {
      version: duty.version,
      report: report.ref,
    });
    const after = await dutyOf(incident);
    expect(stageOf(after, 'early-warning')).toMatchObject({ state: 'met', coveredBy: 'notification' });
    expect(stageOf(after, 'notification')).toMatchObject({ state: 'met', report: report.ref });
    expect(stageOf(after, 'response')).toMatchObject({ owedBy: 'team', state: 'running' });
    expect(due(after, 'response')).toEqual(hours(23));
    expect(stageOf(after, 'final').dueAt).not.toBeNull();
  });

  test('asks for intermediate reports, again and again, and undo takes the last back', async () => {
    const { incident, id } = await declared();
    await world.get(RequestReport).execute(ada, id, 1);
    await world.get(RequestReport).execute(ada, id, 2);
    await world.get(UndoDutyChange).execute(ada, id);
    await expect(world.get(UndoDutyChange).execute(ada, id)).rejects.toMatchObject({
      code: 'OBLIGATIONS.NOTHING_TO_UNDO',
    });
    const duty = await dutyOf(incident);
    expect(duty.stages.filter(({ stage }) => stage === 'intermediate')).toHaveLength(1);
    expect(due(duty, 'intermediate')).toEqual(hours(72));
  });

  test('closed as not significant owes nothing more; undone within a minute, not by others, not later', async () => {
    const bob = await world.person('handler', { name: 'Bob' });
    const { incident, id } = await declared();
    await world
      .get(CloseDuty)
      .execute(ada, id, { version: 1, closed: true, reason: 'One pump, spare running' });
    expect(
      (await dutyOf(incident)).stages.every(({ state }) => state === 'void' || state === 'waiting'),
    ).toBe(true);
    await expect(world.get(UndoDutyChange).execute(bob, id)).rejects.toMatchObject({ status: 409 });
    await world.get(UndoDutyChange).execute(ada, id);
    expect(stageOf(await dutyOf(incident), 'notification').state).toBe('running');
    await world.get(CloseDuty).execute(ada, id, { version: 3, closed: true, reason: 'Really' });
    world.clock.forward(2);
    await expect(world.get(UndoDutyChange).execute(ada, id)).rejects.toMatchObject({ status: 409 });
  });

  test('undone right after it was declared is gone, and the record keeps both', async () => {
    const { incident, id } = await declared();
    await world.get(UndoDutyChange).execute(ada, id);
    expect((await world.get(DutiesOfIncident).execute(ada, incident.ref)).duties).toEqual([]);
    const actions = (await world.record(incident.id)).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['incident.duty-declared', 'incident.duty-undone']);
  });

  test('after a progress report the final one is due a month after the incident was handled', async () => {
    const { incident } = await declared();
    const duty = await dutyOf(incident);
    const submit = world.get(RecordSubmission);
    await submit.execute(ada, stageOf(duty, 'notification').id, { version: 1 });
    await submit.execute(ada, stageOf(duty, 'progress').id, { version: 2 });
    expect(stageOf(await dutyOf(incident), 'final').state).toBe('waiting');
    const version = async () =>
      (
        await world.query<{ version: number }>(`SELECT version FROM incidents.incident WHERE id = $1`, [
          incident.id,
        ])
      )[0]!.version;
    await world.get(ChangeState).execute(ada, incident.ref, { version: await version(), to: 'in-progress' });
    await world.get(ChangeState).execute(ada, incident.ref, { version: await version(), to: 'contained' });
    await world.get(ChangeState).execute(ada, incident.ref, { version: await version(), to: 'resolved' });
    await world.get(FollowIncident).handle({ incidentId: incident.id });
    expect(stageOf(await dutyOf(incident), 'final')).toMatchObject({ state: 'running' });
  });

  test('by another regime waits for a moment that people name', async () => {
    const { incident, report } = await obliged();
    const input = { regime: 'cra-vulnerability', report: report.ref, criteria: ['actively-exploited'] };
    const { id } = await world.get(DeclareDuty).execute(ada, incident.ref, input);
    const mark = { version: 1, mark: 'measure-available', at: world.clock.now() };
    await world.get(SetMark).execute(ada, id, mark);
    expect(stageOf(await dutyOf(incident), 'final')).toMatchObject({ state: 'running' });
    await expect(
      world.get(SetMark).execute(ada, id, { ...mark, version: 2, mark: 'nonsense' }),
    ).rejects.toMatchObject({ status: 422 });
  });
});

describe('a clock', () => {
  test('tells six hours and one hour ahead and once missed, each once', async () => {
    const { incident, id } = await declared();
    const stage = stageOf(await dutyOf(incident), 'early-warning');
    const watch = () => world.get(WatchStage).run({ dutyId: id, stageId: stage.id });
    const told = async () => {
      const rows = await world.query<{ told: string }>(
        `SELECT payload->'payload'->>'told' AS told FROM graphile_worker._private_jobs
          WHERE payload->>'name' = 'obligations.deadline' AND payload->'payload'->>'stageId' = $1 ORDER BY id`,
        [stage.id],
      );
      return rows.map((row) => row.told);
    };
    await watch();
    expect(await told()).toEqual([]);
    const [job] = await world.query<{ runAt: Date }>(
      `SELECT run_at AS "runAt" FROM graphile_worker._private_jobs WHERE key = $1`,
      [`obligations.watch:${stage.id}`],
    );
    expect(job?.runAt).toEqual(
      new Date(due(await dutyOf(incident), 'early-warning').getTime() - 6 * 3_600_000),
    );
    for (const minutes of [18 * 60, 0, 5 * 60, 61, 0]) {
      world.clock.forward(minutes);
      await watch();
    }
    expect(await told()).toEqual(['6h', '1h', 'missed']);
    expect(stageOf(await dutyOf(incident), 'early-warning').state).toBe('missed');
    const missed = (await world.record(incident.id)).filter(
      ({ action }) => action === 'incident.duty-missed',
    );
    expect(missed).toHaveLength(1);
  });
});

describe('reading', () => {
  test('a stage is filled in from the form and earlier answers, and says what it lacks', async () => {
    const { incident } = await declared();
    const duty = await dutyOf(incident);
    await world.get(RecordSubmission).execute(ada, stageOf(duty, 'early-warning').id, {
      version: 1,
      answers: { 'cross-border': 'no' },
    });
    const draft = await world.get(StageDraft).execute(ada, stageOf(duty, 'notification').id);
    const by = Object.fromEntries(draft.questions.map((one) => [one.id, one]));
    expect(by['services-affected']).toMatchObject({ answer: 'Tap water', from: 'form' });
    expect(by['cross-border']).toMatchObject({ answer: 'no', from: 'earlier' });
    expect(by['what-happened']).toMatchObject({ answer: null, lacking: true });
  });

  test('lists what is open by due time, in one statement each, and shows nothing of restricted incidents', async () => {
    const { incident } = await declared();
    const bob = await world.person('handler');
    const list = (actor: Actor, filter = {}) =>
      world.get(ListDeadlines).execute(actor, { limit: 3, ...filter });
    const statements = await world.db.countStatements(() => list(ada));
    expect(statements).toBe(1);
    expect(await world.db.countStatements(() => world.get(DutiesOfIncident).execute(ada, incident.ref))).toBe(
      1,
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(ada, { cursor });
      seen.push(...page.items.map(({ dueAt, stageId }) => `${dueAt.toISOString()} ${stageId}`));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.length).toBeGreaterThan(6);
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
    const mine = async (actor: Actor) =>
      (await list(actor, { limit: 200 })).items.filter((row) => row.incident.ref === incident.ref).length;
    expect(await mine(bob)).toBeGreaterThan(0);
    await world.query(`UPDATE incidents.incident SET restricted = true, assignee_id = $2 WHERE id = $1`, [
      incident.id,
      ada.id,
    ]);
    expect(await mine(bob)).toBe(0);
    expect(await mine(ada)).toBeGreaterThan(0);
    await expect(world.get(DutiesOfIncident).execute(bob, incident.ref)).rejects.toMatchObject({
      status: 404,
    });
    const [stage] = await world.query<{ id: string }>(
      `SELECT s.id FROM obligations.stage s JOIN obligations.duty d ON d.id = s.duty_id WHERE d.incident_id = $1`,
      [incident.id],
    );
    await expect(world.get(StageDraft).execute(bob, stage!.id)).rejects.toMatchObject({ status: 404 });
    await expect(world.get(RecordSubmission).execute(bob, stage!.id, { version: 1 })).rejects.toMatchObject({
      status: 404,
    });
  });
});
