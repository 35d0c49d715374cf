import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { ChangeState, type IncidentRow, LinkReports, UnlinkReport } from '@tocsin/incidents';
import { AttachReport, RejectReport, SnoozeReport } from '@tocsin/triage';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const attach = (report: { ref: string }, incident: { ref: string }, version = 1) =>
  world.get(AttachReport).execute(ada, report.ref, { version, incident: incident.ref });
const publicState = async ({ ref }: { ref: string }) => {
  const { publicState: state, settledAt } = await world.detail(ada, ref);
  return settledAt === null ? state : `${state}, settled`;
};

/** Takes an incident through states, then lets what follows happen. */
const take = async (incident: IncidentRow, ...states: string[]) => {
  let row = incident;
  for (const to of states) {
    const waitingUntil = new Date(world.clock.now().getTime() + 3_600_000);
    const input = { version: row.version, to, reason: 'Test', waitingFor: 'reporter', waitingUntil };
    row = await world.get(ChangeState).execute(ada, row.ref, input);
  }
  expect(await world.work()).toEqual([]);
  return row;
};

describe('closing an incident', () => {
  test('settles its reports, except those that another one in work still holds', async () => {
    const [first, second] = [await world.incident(ada), await world.incident(ada)];
    const [own, both] = [await world.report(), await world.report()];
    await attach(own, first);
    await attach(both, first);
    await attach(both, second, 2);
    const closed = await take({ ...first, version: 3 }, 'in-progress', 'contained', 'resolved', 'closed');
    expect(await publicState(own)).toBe('closed, settled');
    expect(await publicState(both)).toBe('examined');
    await take({ ...second, version: 2 }, 'in-progress', 'contained', 'resolved', 'closed');
    expect(await publicState(both)).toBe('closed, settled');
    await take(closed, 'in-progress');
    expect(await publicState(own)).toBe('examined');
    expect(await publicState(both)).toBe('examined');
  });

  test('tells the reporter on the way: action taken, waiting for him', async () => {
    const incident = await world.incident(ada);
    const report = await world.report();
    await attach(report, incident);
    const contained = await take({ ...incident, version: 2 }, 'in-progress', 'contained');
    expect(await publicState(report)).toBe('actioned');
    await take(contained, 'waiting');
    expect(await publicState(report)).toBe('waiting');
    expect((await world.record(report.id)).map(({ action }) => action)).toContain('report.progressed');
  });
});

describe('what is done on the incident’s page', () => {
  test('a report linked there leaves the queue; taken out again it comes back', async () => {
    const incident = await world.incident(ada);
    const report = await world.report();
    await world.get(LinkReports).execute(ada, incident.ref, [report.ref]);
    expect(await world.work()).toEqual([]);
    expect(await world.detail(ada, report.ref)).toMatchObject({
      state: 'accepted',
      decided: { by: { name: 'Ada' } },
    });
    await world.get(UnlinkReport).execute(ada, incident.ref, report.ref);
    expect(await world.work()).toEqual([]);
    expect(await world.detail(ada, report.ref)).toMatchObject({ state: 'received', decided: null });
  });
});

describe('a reply', () => {
  const mailFrom = async (subject: string, headers: Record<string, string> = {}) => {
    const messageId = `<${Math.random()}@mail.example.org>`;
    await world.mail(
      eml({ From: 'rosa@example.org', Subject: subject, 'Message-ID': messageId, ...headers }),
    );
    expect(await world.work()).toEqual([]);
    return messageId;
  };
  const reportWith = async (messageId: string) => {
    const [row] = await world.query<{ id: string; ref: string; version: number }>(
      `SELECT id, reference AS ref, version FROM intake.report WHERE message_id = $1`,
      [messageId],
    );
    return row!;
  };

  test('ends the wait for him and opens a closed case again, so that somebody sees it', async () => {
    const messageId = await mailFrom('A case');
    const report = await reportWith(messageId);
    const incident = await world.incident(ada);
    await attach(report, incident, report.version);
    const stateOf = async () =>
      (
        await world.query<{ state: string }>(`SELECT state FROM incidents.incident WHERE id = $1`, [
          incident.id,
        ])
      )[0]?.state;
    await take({ ...incident, version: 2 }, 'waiting');
    await mailFrom('Re: A case', { 'In-Reply-To': messageId });
    expect(await stateOf()).toBe('in-progress');
    await take({ ...incident, version: 4 }, 'contained', 'resolved', 'closed');
    await mailFrom('Re: A case', { 'In-Reply-To': messageId, 'Auto-Submitted': 'auto-replied' });
    expect(await stateOf()).toBe('closed');
    await mailFrom('Re: A case', { 'In-Reply-To': messageId });
    expect(await stateOf()).toBe('in-progress');
    expect(await publicState(report)).toBe('examined');
  });

  test('reopens a rejected report, wakes a snoozed one; its observables are recorded', async () => {
    const messageId = await mailFrom('A question');
    const report = await reportWith(messageId);
    await world
      .get(RejectReport)
      .execute(ada, report.ref, { version: report.version, reason: 'out-of-scope' });
    await world.mail(
      eml(
        { From: 'rosa@example.org', Subject: 'Re: A question', 'In-Reply-To': messageId },
        'But see 198.51.100.77!',
      ),
    );
    expect(await world.work()).toEqual([]);
    expect(await world.detail(ada, report.ref)).toMatchObject({ state: 'received', publicState: 'received' });
    expect((await world.record(report.id)).find(({ action }) => action === 'report.reopened')).toMatchObject({
      actor: 'reply',
      reason: 'the reporter wrote again',
    });
    expect(
      await world.query(
        `SELECT s.subject_kind, s.subject_ref FROM observables.sighting s JOIN observables.observable o ON o.id = s.observable_id
          WHERE o.value = '198.51.100.77'`,
      ),
    ).toEqual([{ subject_kind: 'message', subject_ref: report.ref }]);

    const { version } = await world.detail(ada, report.ref);
    const until = new Date(world.clock.now().getTime() + 86_400_000);
    await world.get(SnoozeReport).execute(ada, report.ref, { version, until });
    await mailFrom('Re: A question', { 'In-Reply-To': messageId });
    expect((await world.detail(ada, report.ref)).snoozedUntil).toBeNull();
  });

  test('of a machine does not', async () => {
    const messageId = await mailFrom('Another question');
    const report = await reportWith(messageId);
    await world.get(RejectReport).execute(ada, report.ref, { version: report.version, reason: 'spam' });
    await mailFrom('Out of office', { 'In-Reply-To': messageId, 'Auto-Submitted': 'auto-replied' });
    expect((await world.detail(ada, report.ref)).state).toBe('rejected');
  });
});
