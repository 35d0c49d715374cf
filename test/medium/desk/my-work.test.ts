import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DeskModule, MyWork } from '@tocsin/desk';
import { type Actor, apiKeyActor, IdentityModule } from '@tocsin/identity';
import { AddTask, ChangeFields, IncidentDetail } from '@tocsin/incidents';
import { AssignReport, OpenIncidentFromReport, SnoozeReport } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let bob: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [IdentityModule, DeskModule] });
  ada = await world.person('handler', { name: 'Ada' });
  bob = await world.person('handler', { name: 'Bob' });
});
afterAll(() => world.close());

const work = (actor: Actor, hours = 24) =>
  world.get(MyWork).execute(actor, new Date(world.clock.now().getTime() + hours * 3_600_000));

async function mine(subject: string): Promise<{ id: string; ref: string }> {
  const report = await world.report({ subject });
  await world.get(AssignReport).execute(ada, report.ref, { version: 1, toMe: true });
  return report;
}

async function says(reportId: string, direction: 'in' | 'out', automatic = false): Promise<void> {
  await world.query(
    `INSERT INTO correspondence.thread (id, report_id, token, subject)
     VALUES (gen_random_uuid(), $1::uuid, substr(md5($1::uuid::text), 1, 24), 'x') ON CONFLICT DO NOTHING`,
    [reportId],
  );
  await world.query(
    `INSERT INTO correspondence.message (id, thread_id, position, direction, channel, author_kind, author_name, subject,
                                         body_text, tlp, at, state, automatic)
     SELECT gen_random_uuid(), t.id, 1 + (SELECT count(*) FROM correspondence.message m WHERE m.thread_id = t.id), $2, 'email',
            'reporter', 'Rosa', 'Re', 'x', 'AMBER', now(), 'received', $3
       FROM correspondence.thread t WHERE t.report_id = $1`,
    [reportId, direction, automatic],
  );
}

test('what is due, what was answered, what comes back, what is to do: of one person', async () => {
  const due = await mine('Due soon');
  const later = await mine('Comes back');
  await world
    .get(SnoozeReport)
    .execute(ada, later.ref, { version: 2, until: new Date(world.clock.now().getTime() + 9e6) });
  const opened = await mine('A case');
  const { incident } = await world.get(OpenIncidentFromReport).execute(ada, opened.ref, { version: 2 });
  await world.get(AddTask).execute(ada, incident.ref, {
    title: 'Call the bank',
    ownerId: ada.id,
    dueAt: new Date(world.clock.now().getTime() + 3.6e6),
  });
  await world.get(AddTask).execute(ada, incident.ref, { title: 'Write it up', ownerId: ada.id });
  await says(due.id, 'out');
  await says(due.id, 'in');
  await says(opened.id, 'in');
  const all = await work(ada, 24 * 30);
  const refs = (items: { ref: string; task: string | null }[]) => items.map(({ ref, task }) => task ?? ref);
  expect(refs(all.due)).toEqual(expect.arrayContaining([due.ref, 'Call the bank']));
  expect(refs(all.due)).not.toContain(later.ref);
  expect(refs(all.tasks)).toEqual(['Write it up']);
  expect(refs(all.snoozed)).toEqual([later.ref]);
  expect(all.replies.map(({ report, incident: held }) => `${report} ${held}`).toSorted()).toEqual(
    [`${due.ref} null`, `${opened.ref} ${incident.ref}`].toSorted(),
  );
  await says(due.id, 'in', true);
  await says(opened.id, 'out');
  expect((await work(ada)).replies.map(({ report }) => report)).toEqual([due.ref]);
  expect(await work(bob)).toEqual({ due: [], replies: [], snoozed: [], tasks: [] });
});

test('a task in a case that became restricted without its owner says nothing', async () => {
  const incident = await world.incident(ada, { title: 'Secret later', personId: ada.id });
  await world.get(AddTask).execute(ada, incident.ref, { title: 'Quiet', ownerId: bob.id });
  expect((await work(bob)).tasks).toHaveLength(1);
  const { version } = await world.get(IncidentDetail).execute(ada, incident.ref);
  await world.get(ChangeFields).execute(ada, incident.ref, { version, restricted: true });
  expect((await work(bob)).tasks).toEqual([]);
});

test('is one statement, and nobody’s for a key', async () => {
  expect(await world.db.countStatements(() => work(ada))).toBe(1);
  const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['report.read'] });
  await expect(work(key)).rejects.toMatchObject({ code: 'DESK.NO_PERSON' });
});
