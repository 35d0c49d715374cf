import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  AddNote,
  AddOrganisations,
  AddTask,
  AssignIncident,
  ChangeFields,
  ChangeState,
  ChangeTask,
  type IncidentRow,
  LinkReports,
  MergeIncidents,
  RemoveOrganisation,
  SetSeverity,
  SplitIncident,
  UndoIncidentChange,
  UnlinkReport,
} from '@tocsin/incidents';
import { IncidentsWorld } from '../../factories/incidents-world.js';

const TABLES = ['incident_report', 'incident_organisation', 'incident_member', 'task', 'note', 'clock'];

let world: IncidentsWorld;
let ada: Actor & { id: string };
let eve: Actor & { id: string };
let incident: IncidentRow;
let organisation: string;

beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('duty-lead', { name: 'Ada' });
  eve = await world.person('duty-lead', { name: 'Eve' });
  organisation = await world.organisation('Hospital');
});
afterAll(() => world.close());
beforeEach(async () => {
  const { id, ref, tlp } = await world.report();
  incident = await world.incident(eve, { reports: [{ id, ref, tlp }], organisationIds: [organisation] });
  await world.get(AddTask).execute(eve, incident.ref, { title: 'Ring them' });
});

/** All rows of the incident, without what counts changes and says when. */
async function state(): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {
    incident: await world.query(
      `SELECT to_jsonb(i) - 'version' - 'updated_at' - 'search' AS row FROM incidents.incident i WHERE id = $1`,
      [incident.id],
    ),
  };
  for (const table of TABLES)
    rows[table] = await world.query(
      `SELECT to_jsonb(p) - 'version' - 'linked_by' - 'linked_at' AS row FROM incidents.${table} p
        WHERE incident_id = $1 ORDER BY 1`,
      [incident.id],
    );
  return rows;
}

async function version(): Promise<number> {
  const [row] = await world.query<{ version: number }>(
    `SELECT version FROM incidents.incident WHERE id = $1`,
    [incident.id],
  );
  return row?.version ?? 0;
}

async function task(): Promise<{ id: string; version: number }> {
  const [row] = await world.query<{ id: string; version: number }>(
    `SELECT id, version FROM incidents.task WHERE incident_id = $1`,
    [incident.id],
  );
  if (!row) throw new Error('no task');
  return row;
}

const deeds: [string, () => Promise<unknown>][] = [
  ['a step of the workflow', async () => change('in-progress')],
  ['abandoning, with the tasks that it drops', async () => change('abandoned', { reason: 'Nothing to do' })],
  [
    'a wait for the reporter, with the clocks that it pauses',
    async () => change('waiting', { waitingFor: 'reporter', waitingUntil: new Date('2026-11-25T09:00:00Z') }),
  ],
  [
    'fields, restriction and members',
    async () =>
      world.get(ChangeFields).execute(ada, incident.ref, {
        version: await version(),
        title: 'Another',
        tlp: 'RED',
        restricted: true,
        memberIds: [eve.id],
      }),
  ],
  [
    'severity, with the ends that it moves',
    async () =>
      world.get(SetSeverity).execute(ada, incident.ref, {
        version: await version(),
        override: { level: 5, reason: 'It spreads' },
      }),
  ],
  [
    'an assignment',
    async () =>
      world.get(AssignIncident).execute(ada, incident.ref, { version: await version(), toMe: true }),
  ],
  [
    'linked reports, with the label that they raised',
    async () => world.get(LinkReports).execute(ada, incident.ref, [(await world.report({ tlp: 'RED' })).ref]),
  ],
  [
    'a report that was taken out',
    async () => {
      const [{ ref }] = (await world.query<{ ref: string }>(
        `SELECT r.reference AS ref FROM intake.report r JOIN incidents.incident_report ir ON ir.report_id = r.id
          WHERE ir.incident_id = $1`,
        [incident.id],
      )) as [{ ref: string }];
      await world.get(UnlinkReport).execute(ada, incident.ref, ref);
    },
  ],
  [
    'organisations',
    async () => world.get(AddOrganisations).execute(ada, incident.ref, [await world.organisation('School')]),
  ],
  [
    'an organisation that was taken off',
    async () => world.get(RemoveOrganisation).execute(ada, incident.ref, organisation),
  ],
  ['a task', async () => world.get(AddTask).execute(ada, incident.ref, { title: 'Wait' })],
  [
    'a finished task',
    async () => {
      const { id, version: seen } = await task();
      await world
        .get(ChangeTask)
        .execute(ada, incident.ref, id, { version: seen, state: 'done', title: 'Rang' });
    },
  ],
  ['a note', async () => world.get(AddNote).execute(ada, incident.ref, 'They know.')],
  [
    'a merge',
    async () => {
      const other = await world.incident(ada, { tlp: 'RED' });
      await world.get(MergeIncidents).execute(ada, {
        into: incident.ref,
        intoVersion: await version(),
        merged: [{ ref: other.ref, version: 1 }],
      });
    },
  ],
  [
    'a split',
    async () =>
      world.get(SplitIncident).execute(ada, incident.ref, {
        version: await version(),
        reports: [],
        threadIds: [],
        observableIds: [],
        taskIds: [(await task()).id],
      }),
  ],
];

test.each(deeds)(
  'undoing takes back %s: every row is what it was, and the record keeps both',
  async (_name, deed) => {
    const before = await state();
    await deed();
    expect(await state()).not.toEqual(before);
    await world.get(UndoIncidentChange).execute(ada, incident.ref);
    expect(await state()).toEqual(before);
    const actions = (await world.record(incident.id)).map(({ action }) => action);
    expect(actions.at(-1)).toBe('incident.change-undone');
    await expect(world.get(UndoIncidentChange).execute(ada, incident.ref)).rejects.toMatchObject({
      code: 'INCIDENT.NOTHING_TO_UNDO',
    });
  },
);

test('what a note said stays in the record, and nowhere else', async () => {
  await world.get(AddNote).execute(ada, incident.ref, 'Said too early.');
  await world.get(UndoIncidentChange).execute(ada, incident.ref);
  const withdrawn = (await world.record(incident.id)).find(
    ({ action }) => action === 'incident.note-withdrawn',
  );
  expect(withdrawn?.detail).toMatchObject({ text: 'Said too early.' });
});

test('only one’s own, only the last, only for a minute', async () => {
  await change('in-progress');
  const refused = { code: 'INCIDENT.NOTHING_TO_UNDO', status: 409 };
  await expect(world.get(UndoIncidentChange).execute(eve, incident.ref)).rejects.toMatchObject(refused);
  await world.get(AddNote).execute(eve, incident.ref, 'I look at it too.');
  await expect(world.get(UndoIncidentChange).execute(ada, incident.ref)).rejects.toMatchObject(refused);
});

async function change(to: string, more: object = {}): Promise<void> {
  await world.get(ChangeState).execute(ada, incident.ref, { version: await version(), to, ...more });
}
