/** A report in an open case and in a restricted one: what its sender answers is as hidden as the questions were. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CorrelationModule,
  ExportObservables,
  type ExportRequest,
  ListValues,
  SimilarToIncident,
  ValuePage,
} from '@tocsin/correlation';
import { QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import {
  ChangeFields,
  IncidentDetail,
  IncidentTimeline,
  LinkReports,
  ObservablesOfIncident,
} from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { openWithValues, type ValueWorld } from './value-world.js';

const VALUE = 'answer-to-the-restricted.example';

let values: ValueWorld;
let world: ValueWorld['world'];
let outsider: Actor;
let member: Actor & { id: string };
let lead: Actor;
let open: string;
let alike: string;

/** What somebody outside the restricted case may meet: the case that names the value openly, and nothing else. */
const OUTSIDE = {
  seen: 1,
  listed: 1,
  places: 1,
  incidents: false,
  similar: [],
  export: false,
  timeline: false,
  detailTimeline: false,
  threads: false,
  detailObservables: false,
  observables: false,
};

beforeAll(async () => {
  values = await openWithValues({ modules: [CorrelationModule] });
  ({ world } = values);
  outsider = await world.person('handler');
  member = await world.person('handler', { name: 'Member' });
  lead = await world.person('duty-lead');
  const headers =
    'From: Rosa <rosa@reporter.example>\nTo: cirt@cirt.example\nDate: Mon, 5 Jan 2026 10:00:00 +0000\n';
  await world.mail(
    `${headers}Subject: Odd logins\nMessage-ID: <first@reporter.example>\n\nThey began on opening-words.example\n`,
    { from: 'rosa@reporter.example' },
  );
  expect(await world.work()).toEqual([]);
  const [report] = await world.query<{ ref: string }>(
    `SELECT reference AS ref FROM intake.report WHERE from_address = 'rosa@reporter.example'`,
  );
  const { ref } = await world.incident(outsider);
  open = ref;
  await world.get(LinkReports).execute(outsider, open, [report!.ref]);
  const hidden = await world.incident(lead, { title: 'An insider' });
  await world.get(LinkReports).execute(lead, hidden.ref, [report!.ref]);
  const { version } = await world.get(IncidentDetail).execute(lead, hidden.ref);
  await world
    .get(ChangeFields)
    .execute(lead, hidden.ref, { version, restricted: true, memberIds: [member.id] });
  // The only team is suggested for everything; this case is nobody's of it.
  await world.query(`UPDATE incidents.incident SET team_id = NULL WHERE id = $1`, [hidden.id]);
  await world
    .get(QueueReply)
    .execute(lead, { incident: hidden.ref, report: report!.ref }, { text: 'Who of your staff was it?' });
  await world.mail(
    `${headers}Subject: Re: Odd logins\nMessage-ID: <second@reporter.example>\nIn-Reply-To: <first@reporter.example>\n\nIt went through ${VALUE}\n`,
    { from: 'rosa@reporter.example' },
  );
  expect(await world.work()).toEqual([]);
  alike = (await values.incident(outsider, VALUE, { restricted: false })).ref;
});
afterAll(() => world.close());

async function exported(actor: Actor, request: Partial<ExportRequest>): Promise<string> {
  const { pieces } = await world
    .get(ExportObservables)
    .execute(actor, { format: 'csv', clearance: 'AMBER+STRICT', ...request });
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** Where an actor meets the value, beside the case that names it openly. */
async function met(actor: Actor) {
  const has = (found: unknown) => JSON.stringify(found).includes(VALUE);
  const page = await world.get(ValuePage).execute(actor, 'domain', VALUE);
  const places = await world.get(ListValues).places(actor, 'domain', VALUE, { limit: 10 });
  const list = await world.get(ListValues).execute(actor, { q: VALUE, limit: 10 });
  const detail = await world.get(IncidentDetail).execute(actor, open);
  return {
    seen: page.count,
    listed: list.items[0]?.count,
    places: places.items.length,
    incidents: page.incidents.map(({ ref }) => ref).includes(open),
    similar: (await world.get(SimilarToIncident).execute(actor, open)).map(({ ref }) => ref),
    export: (await exported(actor, { incident: open })).includes(VALUE),
    timeline: has((await world.get(IncidentTimeline).execute(actor, open, { limit: 50 })).items),
    detailTimeline: has(detail.timeline),
    threads: has(detail.threads),
    detailObservables: has(detail.observables),
    observables: has((await world.get(ObservablesOfIncident).execute(actor, open, { limit: 50 })).items),
  };
}

describe('what a reporter answers to a restricted case', () => {
  test('is nowhere for those outside it, though they work on his report', async () => {
    expect(await met(outsider)).toEqual(OUTSIDE);
    const page = await world.get(IncidentDetail).execute(outsider, open);
    expect(JSON.stringify(page)).not.toContain('Who of your staff');
    // What he reported is theirs as before.
    expect(JSON.stringify(page.timeline)).toContain('opening-words.example');
  });

  test.each([
    ['its members', () => member],
    ['the duty lead', () => lead],
  ])('is there for %s, on the page of either', async (_who, actor) => {
    expect(await met(actor())).toEqual({
      seen: 2,
      listed: 2,
      places: 2,
      incidents: true,
      similar: [alike],
      export: true,
      timeline: true,
      detailTimeline: true,
      threads: true,
      detailObservables: true,
      observables: true,
    });
  });

  test('stays hidden where a statutory duty alone says whose the report is', async () => {
    const [link] = await world.query<{ incident_id: string; report_id: string }>(
      `DELETE FROM incidents.incident_report l USING incidents.incident i
        WHERE i.id = l.incident_id AND i.restricted RETURNING l.incident_id, l.report_id`,
    );
    expect((await met(outsider)).observables).toBe(true);
    const [duty, stage] = [newId(), newId()];
    await world.query(
      `INSERT INTO obligations.duty (id, incident_id, regime, regime_version, aware_at, created_at)
       VALUES ($1, $2, 'nis2', '1', now(), now())`,
      [duty, link!.incident_id],
    );
    await world.query(
      `INSERT INTO obligations.stage (id, duty_id, stage, owed_by) VALUES ($1, $2, 'final-report', 'reporter')`,
      [stage, duty],
    );
    await world.query(
      `INSERT INTO obligations.portal_submission (id, stage_id, report_id, answers) VALUES ($1, $2, $3, '{}')`,
      [newId(), stage, link!.report_id],
    );
    expect(await met(outsider)).toEqual(OUTSIDE);
  });
});
