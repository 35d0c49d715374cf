import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, apiKeyActor, type Right } from '@tocsin/identity';
import { AddNote, AddOrganisations, AssignIncident, ChangeFields, IncidentDetail } from '@tocsin/incidents';
import { Events } from '@tocsin/platform';
import {
  AssignReport,
  ClassifyReport,
  CountFinds,
  FindIncidents,
  ListReports,
  OpenIncidentFromReport,
  Search,
  SearchFacets,
  SealReport,
  SnoozeReport,
} from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
let team: string;
let bank: { id: string; ref: string };
let clinic: { id: string; ref: string };
let secret: { id: string; ref: string };
let bankIncident: string;
let secretIncident: string;

beforeAll(async () => {
  world = await TriageWorld.open();
  team = await world.team('Night shift');
  ada = await world.person('handler', { name: 'Ada Lovelace', teamIds: [team] });
  lead = await world.person('duty-lead', { name: 'Grace Hopper' });
  const bankId = await world.organisation('Bank of Utopia', 'bank.example', 'banking');
  await world.organisation('Saint Mary Clinic', 'clinic.example', 'health');
  bank = await world.report({
    subject: 'Fake log in page',
    text: 'The page https://www.bank.example/login\nasks for passwords. Seen at 203.0.113.7. zebraword',
    from: { name: 'Rosa Diaz', address: 'rosa@reporter.example' },
    tlp: 'RED',
  });
  world.clock.forward(60);
  clinic = await world.report({
    subject: 'Ransomware',
    text: 'Files of host.clinic.example are locked. zebraword',
    channel: 'phone',
  });
  await world.get(ClassifyReport).execute(ada, clinic.ref, { version: 1, priority: 1 });
  await world.get(AssignReport).execute(ada, clinic.ref, { version: 2, toMe: true, teamId: team });
  secret = await world.report({
    subject: 'Insider zebraword',
    text: 'He used 203.0.113.66 at https://pay.bank.example/',
  });
  const opened = await world.get(OpenIncidentFromReport).execute(lead, secret.ref, { version: 1 });
  secretIncident = opened.incident.ref;
  const { version } = await world.get(IncidentDetail).execute(lead, secretIncident);
  await world.get(ChangeFields).execute(lead, secretIncident, { version, restricted: true });
  // The only team is suggested for everything; this case is nobody's of it.
  await world.query(`UPDATE incidents.incident SET team_id = NULL WHERE reference = $1`, [secretIncident]);
  const incident = await world.incident(ada, { title: 'Campaign against banks' });
  bankIncident = incident.ref;
  await world.get(AddOrganisations).execute(ada, bankIncident, [bankId]);
  await world.get(AddNote).execute(ada, bankIncident, 'The owner was called at noon');
  await world.work();
});
afterAll(() => world.close());

const find = async (q: string, actor: Actor = ada) =>
  (await world.get(Search).execute(actor, { q, limit: 50 })).items.map(({ ref }) => ref).toSorted();

describe('each operator', () => {
  const cases: [string, () => string[]][] = [
    ['zebraword', () => [bank.ref, clinic.ref]],
    ['zebraword -ransomware', () => [bank.ref]],
    ['"fake log in"', () => [bank.ref]],
    ['"log fake in"', () => []],
    ['"login asks for"', () => [bank.ref]],
    ['passwords OR locked', () => [bank.ref, clinic.ref]],
    ['obs:203.0.113.7', () => [bank.ref]],
    ['obs:203[.]0[.]113[.]7', () => [bank.ref]],
    ['obs:203.0.113.8', () => []],
    ['zebraword org:"bank of utopia"', () => [bank.ref]],
    ['org:utopia', () => [bank.ref, bankIncident]],
    ['sector:health', () => [clinic.ref]],
    ['sector:health,banking kind:report', () => [bank.ref, clinic.ref]],
    ['tlp:red', () => [bank.ref]],
    ['zebraword -tlp:red', () => [clinic.ref]],
    ['state:received', () => [bank.ref, clinic.ref]],
    ['state:open', () => [bankIncident]],
    ['zebraword severity:severe', () => [clinic.ref]],
    ['zebraword severity:>=high', () => [clinic.ref]],
    ['class:fraud kind:incident', () => [bankIncident]],
    ['type:phishing kind:incident', () => [bankIncident]],
    ['channel:phone', () => [clinic.ref]],
    ['assignee:me', () => [clinic.ref]],
    ['assignee:lovelace', () => [clinic.ref]],
    ['zebraword assignee:none', () => [bank.ref]],
    ['team:"night shift"', () => [clinic.ref]],
    ['team:mine', () => [clinic.ref]],
    ['from:rosa@reporter.example', () => [bank.ref]],
    ['from:reporter.example', () => [bank.ref]],
    ['is:unassigned kind:report', () => [bank.ref]],
    ['is:restricted', () => []],
    ['kind:incident banks', () => [bankIncident]],
    ['received:2099', () => []],
    ['noon', () => [bankIncident]],
  ];
  test.each(cases)('%s', async (q, expected) => {
    expect(await find(q)).toEqual(expected().toSorted());
  });

  test('by a reference, whole and begun', async () => {
    expect(await find(`ref:${bank.ref}`)).toEqual([bank.ref]);
    expect(await find('ref:I-')).toEqual([bankIncident]);
    expect(await find('ref:R-20')).toEqual([bank.ref, clinic.ref].toSorted());
  });

  test('times of the clock: overdue, due, snoozed', async () => {
    expect(await find('zebraword due:<7d')).toEqual([bank.ref, clinic.ref].toSorted());
    expect(await find('is:overdue')).toEqual([]);
    const late = await world.report({ subject: 'Later zebraflower' });
    await world
      .get(SnoozeReport)
      .execute(ada, late.ref, { version: 1, until: new Date(world.clock.now().getTime() + 9e6) });
    expect(await find('zebraflower is:snoozed')).toEqual([late.ref]);
    expect(await find('zebraflower -is:snoozed')).toEqual([]);
    world.clock.forward(60 * 24 * 60);
    expect(await find('is:overdue kind:report')).toEqual([bank.ref, clinic.ref].toSorted());
    world.clock.forward(-60 * 24 * 60);
  });

  test('mistakes are named and left out; names of nobody find nothing', async () => {
    const wrong = await world.get(Search).execute(ada, { q: 'zebraword state:opne', limit: 9 });
    expect(wrong.problems).toEqual([expect.objectContaining({ code: 'unknown-value', suggestion: 'open' })]);
    expect(wrong.items).toHaveLength(2);
    const nobody = await world.get(Search).execute(ada, { q: 'assignee:nobody.at.all', limit: 9 });
    expect(nobody).toMatchObject({ items: [], problems: [{ code: 'unknown-name', found: 'nobody.at.all' }] });
  });
});

describe('need to know', () => {
  test('no operator, count or facet tells of what is restricted', async () => {
    const asked = [
      'zebraword',
      'insider',
      'obs:203.0.113.66',
      'org:utopia',
      'sector:banking',
      `ref:${secret.ref}`,
      `ref:${secretIncident}`,
      'is:restricted',
      'state:accepted',
      'received:<365d',
      'kind:incident received:<365d',
      '-nothingatall',
      'is:drill',
      'class:other,fraud',
    ];
    for (const q of asked) {
      expect(await find(q)).not.toEqual(expect.arrayContaining([secret.ref]));
      expect(await find(q)).not.toEqual(expect.arrayContaining([secretIncident]));
      const reports = await world.get(ListReports).execute(ada, { q, limit: 50 });
      expect(reports.items.map(({ ref }) => ref)).not.toContain(secret.ref);
      const incidents = await world.get(FindIncidents).execute(ada, { q, limit: 50 });
      expect(incidents.items.map(({ ref }) => ref)).not.toContain(secretIncident);
      const { total } = await world.get(SearchFacets).execute(ada, { q });
      expect(total).toBe((await find(q)).length);
      const counts = await world.get(CountFinds).execute(ada, [
        { subject: 'report', q },
        { subject: 'incident', q },
      ]);
      expect(counts).toEqual([reports.items.length, incidents.items.length]);
    }
    expect(await find('insider zebraword', lead)).toEqual(
      [secret.ref, secretIncident].toSorted().slice(0, 2),
    );
    expect(await find('is:restricted', lead)).toEqual([secret.ref, secretIncident].toSorted());
  });

  test('facets count what is found, by values that the operators take', async () => {
    const { counts, total, capped } = await world.get(SearchFacets).execute(ada, { q: 'zebraword' });
    expect({ total, capped }).toEqual({ total: 2, capped: false });
    const of = (facet: string) =>
      counts.filter((each) => each.facet === facet).map(({ value, count }) => `${value} ${count}`);
    expect(of('sector').toSorted()).toEqual(['banking 1', 'health 1']);
    expect(of('channel').toSorted()).toEqual(['api 1', 'phone 1']);
    expect(of('team')).toEqual(['Night shift 1']);
    for (const { facet, value, count } of counts) {
      if (facet === 'severity' || facet === 'month') continue;
      expect((await find(`zebraword ${facet}:"${value}"`)).length).toBe(count);
    }
  });

  test('a key for reports finds no incident', async () => {
    const key = (...scopes: Right[]) => apiKeyActor({ id: ada.id, name: 'Feed', scopes });
    expect(await find('org:utopia', key('report.read', 'constituency.read'))).toEqual([bank.ref]);
    expect(await find('zebraword', key('report.read'))).toEqual([bank.ref, clinic.ref].toSorted());
    // Whom the constituency has is not learnt by asking for it.
    expect(await find('org:utopia', key('report.read'))).toEqual([]);
  });

  test('sealed evidence has no words, marks, phrases or facets', async () => {
    const sealed = await world.report({
      subject: 'Quagmire',
      text: 'at https://www.bank.example/q and 203.0.113.99',
    });
    expect(await find('quagmire')).toEqual([sealed.ref]);
    await world.get(SealReport).execute(ada, sealed.ref, { version: 1, reason: 'Shows a child' });
    await world.work();
    for (const q of ['quagmire', '"quagmire"', 'org:utopia quagmire', 'sector:banking received:<365d'])
      expect(await find(q)).not.toContain(sealed.ref);
    const { counts } = await world.get(SearchFacets).execute(ada, { q: `ref:${sealed.ref}` });
    expect(counts.filter(({ facet }) => facet === 'class' || facet === 'sector')).toEqual([]);
    expect(await find('is:sealed')).toEqual([sealed.ref]);
  });
});

describe('the conversation', () => {
  async function answer(reportId: string, text: string, direction: 'in' | 'out' = 'in'): Promise<void> {
    await world.query(
      `INSERT INTO correspondence.thread (id, report_id, token, subject)
       VALUES (gen_random_uuid(), $1::uuid, substr(md5($1::uuid::text), 1, 24), 'x') ON CONFLICT DO NOTHING`,
      [reportId],
    );
    await world.query(
      `INSERT INTO correspondence.message (id, thread_id, position, direction, channel, author_kind, author_name, subject,
                                           body_text, tlp, at, state, sent_at)
       SELECT gen_random_uuid(), t.id, 1 + (SELECT count(*) FROM correspondence.message m WHERE m.thread_id = t.id), $3, 'email',
              'reporter', 'x', 'Re', $2, 'AMBER', now(), CASE $3 WHEN 'in' THEN 'received' ELSE 'sent' END, now()
         FROM correspondence.thread t WHERE t.report_id = $1`,
      [reportId, text, direction],
    );
    const event = direction === 'in' ? 'correspondence.message-received' : 'correspondence.answer-sent';
    await world.db.database.transaction((tx) =>
      world.get(Events).publish(tx, event, { messageId: reportId, reportId, automatic: false }),
    );
    await world.work();
  }

  test('is found with the report and its incident, by word and phrase, together with the own words', async () => {
    const report = await world.report({ subject: 'Marmalade', text: 'at 198.51.100.44' });
    const { incident } = await world.get(OpenIncidentFromReport).execute(ada, report.ref, { version: 1 });
    await answer(report.id, 'The invoice number is walrus seven');
    expect(await find('walrus')).toEqual([report.ref, incident.ref].toSorted());
    expect(await find('marmalade walrus kind:report')).toEqual([report.ref]);
    expect(await find('"walrus seven"')).toEqual([report.ref, incident.ref].toSorted());
    expect(await find('"seven walrus"')).toEqual([]);
    expect(await find('marmalade -walrus kind:report')).toEqual([]);
  });

  test('of a report that a hidden case holds too is found by nobody outside it, nor by what is missing', async () => {
    const report = await world.report({ subject: 'Octopusgarden' });
    const open = await world.get(OpenIncidentFromReport).execute(lead, report.ref, { version: 1 });
    const hidden = await world.incident(lead, {
      title: 'Hidden',
      restricted: true,
      reportRefs: [],
    } as object);
    await world.query(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at)
       SELECT i.id, $2, now() FROM incidents.incident i WHERE i.reference = $1`,
      [hidden.ref, report.id],
    );
    await answer(report.id, 'Only for us: submarine');
    expect(await find('submarine', lead)).toContain(report.ref);
    expect(await find('submarine')).toEqual([]);
    expect(await find('"submarine"')).toEqual([]);
    expect(await find('octopusgarden -submarine')).toEqual(await find('octopusgarden'));
    expect(await find('octopusgarden')).toEqual([report.ref, open.incident.ref].toSorted());
  });

  test('marks reports whose reporter was asked, until he answers', async () => {
    const report = await world.report({ subject: 'Penguinquestion' });
    await answer(report.id, 'Which address was it?', 'out');
    expect(await find('is:waiting penguinquestion')).toEqual([report.ref]);
    await answer(report.id, 'This one.');
    expect(await find('is:waiting penguinquestion')).toEqual([]);
  });

  test('goes with the seal', async () => {
    const report = await world.report({ subject: 'Before' });
    await answer(report.id, 'armadillo');
    const { version } = await world.detail(ada, report.ref);
    await world.get(SealReport).execute(ada, report.ref, { version, reason: 'Shows a child' });
    await answer(report.id, 'armadillo again');
    expect(await find('armadillo')).toEqual([]);
  });
});

describe('bounds', () => {
  test('a search is at most two statements in its transaction, whatever it holds', async () => {
    const count = (q: string) =>
      world.db.countStatements(() => world.get(Search).execute(ada, { q, limit: 50 }));
    expect(await count('zebraword')).toBe(4);
    expect(await count('assignee:ada team:night org:utopia obs:203.0.113.7 OR x -"y z"')).toBe(5);
    expect(
      await world.db.countStatements(() => world.get(SearchFacets).execute(ada, { q: 'org:utopia' })),
    ).toBe(5);
    const ten = Array.from({ length: 10 }, (_, n) => ({
      subject: 'report' as const,
      q: `assignee:ada word${n}`,
    }));
    expect(await world.db.countStatements(() => world.get(CountFinds).execute(ada, ten))).toBe(5);
  });

  test('what takes too long is refused in words', async () => {
    const { BoundedReads } = await import('../../../libs/triage/src/search/bounded-reads.js');
    await expect(world.get(BoundedReads).read((tx) => tx.query('SELECT pg_sleep(5)'))).rejects.toMatchObject({
      code: 'SEARCH.TOO_BROAD',
      status: 422,
    });
  });

  test('lists are paged in each order without a gap', async () => {
    for (const sort of ['newest', 'oldest', 'queue', 'due'] as const) {
      const list = (limit: number, cursor?: string) =>
        world.get(ListReports).execute(ada, { q: 'received:<365d', sort, limit, cursor });
      const all = (await list(50)).items.map(({ ref }) => ref);
      const paged: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await list(2, cursor);
        paged.push(...page.items.map(({ ref }) => ref));
        if (!page.next) break;
        cursor = page.next;
      }
      expect(paged).toEqual(all);
      expect(all.length).toBeGreaterThan(4);
    }
    const assigned = await world.get(AssignIncident).execute(ada, bankIncident, {
      version: (await world.get(IncidentDetail).execute(ada, bankIncident)).version,
      toMe: true,
    });
    expect(
      (await world.get(FindIncidents).execute(ada, { q: 'banks', assignee: ada.id, active: true, limit: 5 }))
        .items,
    ).toEqual([expect.objectContaining({ ref: assigned.ref })]);
  });
});
