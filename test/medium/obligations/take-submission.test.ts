import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { ChangeState, LinkReports } from '@tocsin/incidents';
import { DeclareDuty, DutiesOfIncident, ObligationsModule } from '@tocsin/obligations';
import { newId } from '@tocsin/platform';
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

test('an incident that has ended is not opened by it, but the stage is there', async () => {
  const { incident, take, linked } = await submitted();
  const [row] = await world.query<{ version: number }>(
    `SELECT version FROM incidents.incident WHERE id = $1`,
    [incident.id],
  );
  await world.get(ChangeState).execute(ada, incident.ref, {
    version: row!.version,
    to: 'abandoned',
    reason: 'A test of theirs',
  });
  await take();
  expect(await linked()).toBe(0);
  const { duties } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
  expect(duties[0]?.stages.find((one) => one.stage === 'notification')?.state).toBe('met');
});
