import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { ChangeState, LinkReports } from '@tocsin/incidents';
import { DeclareDuty, DutiesOfIncident, ObligationsModule, UndoDutyChange } from '@tocsin/obligations';
import { newId } from '@tocsin/platform';
import { ListInbox, ListReports, Search } from '@tocsin/triage';
import { TakeSubmission } from '../../../libs/obligations/src/portal/take-submission.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [ObligationsModule] });
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

/** A duty whose notification was put down by the portal. */
async function submitted(restricted = false) {
  const incident = await world.incident(ada, { restricted });
  if (restricted)
    await world.query(`UPDATE incidents.incident SET assignee_id = $2 WHERE id = $1`, [incident.id, ada.id]);
  const first = await world.report();
  await world.get(LinkReports).execute(ada, incident.ref, [first.ref]);
  const input = { regime: 'nis2', report: first.ref, criteria: ['severe-disruption'] };
  await world.get(DeclareDuty).execute(ada, incident.ref, { ...input, awareAt: world.clock.now() });
  const sent = await world.report();
  await world.query(`UPDATE intake.report SET channel = 'web', received_at = $2 WHERE id = $1`, [
    sent.id,
    world.clock.now(),
  ]);
  const submissionId = newId();
  await world.query(
    `INSERT INTO obligations.portal_submission (id, stage_id, report_id, answers)
     SELECT $1, s.id, $2, '{"what-happened": "Encrypted"}' FROM obligations.stage s
       JOIN obligations.duty d ON d.id = s.duty_id WHERE d.incident_id = $3 AND s.stage = 'notification'`,
    [submissionId, sent.id, incident.id],
  );
  const take = () => world.get(TakeSubmission).handle({ submissionId });
  const linked = async () =>
    (
      await world.query(`SELECT FROM incidents.incident_report WHERE incident_id = $1 AND report_id = $2`, [
        incident.id,
        sent.id,
      ])
    ).length;
  return { incident, sent, take, linked };
}

test('what the portal put down joins the incident and satisfies the stage, once', async () => {
  const { incident, sent, take, linked } = await submitted(true);
  await take();
  await take();
  expect(await linked()).toBe(1);
  const { duties } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
  const stage = duties[0]?.stages.find((one) => one.stage === 'notification');
  expect(stage).toMatchObject({ state: 'met', report: sent.ref, answeredBy: 'reporter' });
  const lines = (await world.record(incident.id)).filter(
    ({ action }) => action === 'incident.duty-submitted',
  );
  expect(lines).toMatchObject([{ actor: 'web form' }]);
});

/** The state of the notification, as Ada sees it. */
async function notificationOf(ref: string) {
  const { duties } = await world.get(DutiesOfIncident).execute(ada, ref);
  return duties[0]?.stages.find((one) => one.stage === 'notification');
}

test.each([false, true])(
  'an incident that has ended is not opened by it, but report and stage are there (restricted: %s)',
  async (restricted) => {
    const { incident, sent, take, linked } = await submitted(restricted);
    const state = async () =>
      (
        await world.query<{ version: number; state: string }>(
          `SELECT version, state FROM incidents.incident WHERE id = $1`,
          [incident.id],
        )
      )[0]!;
    const { version } = await state();
    const to = { to: 'abandoned', reason: 'A test of theirs' } as const;
    await world.get(ChangeState).execute(ada, incident.ref, { version, ...to });
    await take();
    expect(await linked()).toBe(1);
    expect((await state()).state).toBe('abandoned');
    expect((await notificationOf(incident.ref))?.state).toBe('met');
    expect(await world.work()).toEqual([]);
    const [report] = await world.query(
      `SELECT state, settled_at IS NOT NULL AS settled FROM intake.report WHERE id = $1`,
      [sent.id],
    );
    expect(report).toEqual({ state: 'accepted', settled: true });
  },
);

test('one that was rejected before the worker came to it keeps the day on which it came, and the record says the rest', async () => {
  const { incident, sent, take, linked } = await submitted();
  await world.query(`UPDATE intake.report SET state = 'rejected' WHERE id = $1`, [sent.id]);
  world.clock.forward(100 * 60);
  await take();
  await take();
  world.clock.forward(-100 * 60);
  expect(await linked()).toBe(0);
  expect(await notificationOf(incident.ref)).toMatchObject({ state: 'met', late: false, report: sent.ref });
  const lines = (await world.record(incident.id)).filter(
    ({ action }) => action === 'incident.duty-report-apart',
  );
  expect(lines).toMatchObject([{ detail: { report: sent.ref, refused: 'INCIDENT.REPORT_REJECTED' } }]);
});

describe('before anybody linked it', () => {
  const inbox = async (who: Actor) => {
    const { items } = await world.get(ListInbox).execute(who, { view: 'new', limit: 200 });
    return items.map(({ ref }) => ref);
  };

  test('a report for a restricted incident is hidden from those outside it, everywhere', async () => {
    const outsider = await world.person('handler', { name: 'Otto' });
    const { sent } = await submitted(true);
    expect(await inbox(ada)).toContain(sent.ref);
    expect(await inbox(outsider)).not.toContain(sent.ref);
    const list = await world.get(ListReports).execute(outsider, { limit: 200 });
    expect(list.items.map(({ ref }) => ref)).not.toContain(sent.ref);
    expect((await world.get(Search).execute(outsider, { q: sent.ref, limit: 10 })).items).toEqual([]);
    expect((await world.get(Search).execute(ada, { q: sent.ref, limit: 10 })).items).toHaveLength(1);
    await expect(world.detail(outsider, sent.ref)).rejects.toMatchObject({ code: 'TRIAGE.REPORT_UNKNOWN' });
    const own = await world.incident(outsider);
    await expect(world.get(LinkReports).execute(outsider, own.ref, [sent.ref])).rejects.toMatchObject({
      code: 'INCIDENT.REPORT_UNKNOWN',
    });
    expect((await world.detail(ada, sent.ref)).ref).toBe(sent.ref);
  });

  test('a report for an open incident is there for everybody', async () => {
    const outsider = await world.person('handler', { name: 'Olga' });
    const { sent } = await submitted();
    expect(await inbox(outsider)).toContain(sent.ref);
    expect((await world.detail(outsider, sent.ref)).ref).toBe(sent.ref);
  });

  test('the duty for which it came cannot be taken back, and it is kept', async () => {
    const { incident, take } = await submitted();
    const { duties } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
    await expect(world.get(UndoDutyChange).execute(ada, duties[0]!.id)).rejects.toMatchObject({
      code: 'OBLIGATIONS.REPORT_ARRIVED',
      status: 409,
    });
    await take();
    expect((await notificationOf(incident.ref))?.state).toBe('met');
  });
});
