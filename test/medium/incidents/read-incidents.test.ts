import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  AddNote,
  AddOrganisations,
  AddTask,
  ChangeState,
  IncidentDetail,
  type IncidentFilter,
  IncidentReferences,
  type IncidentRow,
  IncidentSources,
  IncidentTimeline,
  LinkReports,
  ListIncidents,
  SearchIncidents,
  SetSeverity,
} from '@tocsin/incidents';
import { IndexIncident } from '../../../libs/incidents/src/search/index-incident.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

async function pages(filter: Partial<IncidentFilter>, limit: number): Promise<IncidentRow[]> {
  const all: IncidentRow[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await world.get(ListIncidents).execute(ada, { ...filter, cursor, limit });
    all.push(...items);
    if (!next) return all;
    cursor = next;
  }
}

describe('lists', () => {
  let bob: Actor & { id: string };
  beforeAll(async () => {
    bob = await world.person('handler', { name: 'Bob' });
    for (const level of [0, 5, 2, 2, 0, 3]) {
      world.clock.forward(1);
      const { ref } = await world.incident(ada, level === 2 ? { personId: bob.id } : {});
      await world.get(SetSeverity).execute(ada, ref, { version: 1, override: { level, reason: 'x' } });
    }
    for (let i = 0; i < 3; i++) {
      world.clock.forward(1);
      const { ref } = await world.incident(ada);
      await world.get(ChangeState).execute(ada, ref, { version: 1, to: 'abandoned', reason: 'A double' });
    }
  });

  test('what is in work by severity, nearest clock and age, page by page without a gap', async () => {
    const rows = await pages({ active: true }, 2);
    expect(rows.map(({ severityLevel }) => severityLevel)).toEqual([5, 3, 2, 2, 0, 0]);
    const keys = rows.map((row) => [5 - row.severityLevel, row.dueAt?.getTime() ?? Infinity, row.id]);
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(6);
  });

  test('what has ended, the latest first', async () => {
    const rows = await pages({ active: false }, 2);
    expect(rows).toHaveLength(3);
    const times = rows.map(({ closedAt }) => Number(closedAt));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('everything, the newest first', async () => {
    const rows = await pages({}, 4);
    expect(rows).toHaveLength(9);
    expect(rows.map(({ id }) => id)).toEqual(
      rows
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
  });

  test('by state, person and nobody', async () => {
    expect(await pages({ state: 'abandoned' }, 10)).toHaveLength(3);
    expect(await pages({ state: 'open' }, 10)).toHaveLength(6);
    expect(await pages({ active: true, assignee: bob.id }, 10)).toHaveLength(2);
    expect(await pages({ active: true, assignee: 'me' }, 10)).toHaveLength(0);
    expect(await pages({ active: true, assignee: 'none' }, 10)).toHaveLength(4);
  });

  test('in one statement, whatever the page', async () => {
    const list = (limit: number) => () => world.get(ListIncidents).execute(ada, { active: true, limit });
    expect(await world.db.countStatements(list(1))).toBe(1);
    expect(await world.db.countStatements(list(200))).toBe(1);
  });

  test('over the index of what is in work', async () => {
    const plan = await world.db.database.transaction(async (tx) => {
      await tx.query(`SET LOCAL enable_seqscan = off`);
      await tx.query(`SET LOCAL enable_sort = off`);
      return tx.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT i.id FROM incidents.incident i WHERE i.state NOT IN ('closed', 'abandoned')
           AND (i.priority, coalesce(i.due_at, 'infinity'), i.id) > (1::smallint, now(), '00000000-0000-7000-8000-000000000000'::uuid)
          ORDER BY i.priority, coalesce(i.due_at, 'infinity'), i.id LIMIT 51`,
      );
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Scan using ix_incident_active on');
    expect(text).not.toContain('Filter');
  });

  test.each(['x', 'W10', Buffer.from('["a","b","c"]').toString('base64url')])(
    'refuse the cursor %s',
    async (cursor) => {
      await expect(
        world.get(ListIncidents).execute(ada, { active: true, cursor, limit: 5 }),
      ).rejects.toThrow();
    },
  );
});

describe('the page of an incident', () => {
  test('shows everything in two statements, however much hangs on it', async () => {
    const incident = await world.incident(ada, { title: 'Large', reports: [await world.report()] });
    const read = () => world.get(IncidentDetail).execute(ada, incident.ref);
    expect(await world.db.countStatements(read)).toBe(2);
    for (let i = 0; i < 12; i++) {
      const { ref } = await world.report({ observables: ['phish.example', `host${i}.example`] });
      await world.get(LinkReports).execute(ada, incident.ref, [ref]);
      await world.get(AddNote).execute(ada, incident.ref, `Note ${i}`);
      await world.get(AddTask).execute(ada, incident.ref, { title: `Task ${i}`, ownerId: ada.id });
      await world
        .get(AddOrganisations)
        .execute(ada, incident.ref, [await world.organisation(`Organisation ${i}`)]);
    }
    expect(await world.db.countStatements(read)).toBe(2);
    const page = await read();
    expect(page).toMatchObject({
      reportsTotal: 13,
      severity: { provisional: true, level: 0, override: null },
    });
    expect([page.reports.length, page.tasks.length, page.organisations.length, page.clocks.length]).toEqual([
      13, 12, 12, 4,
    ]);
    expect(page.observables[0]).toEqual({ type: 'domain', value: 'phish.example', count: 12 });
    expect(page.timeline.items).toHaveLength(49);
  });

  test('lists the next steps with their rights and what they ask for', async () => {
    const { ref } = await world.incident(ada);
    expect((await world.get(IncidentDetail).execute(ada, ref)).nextStates).toEqual([
      { action: 'start', to: 'in-progress', right: 'incident.write', requires: [] },
      { action: 'wait', to: 'waiting', right: 'incident.write', requires: ['waitingFor', 'waitingUntil'] },
      { action: 'abandon', to: 'abandoned', right: 'incident.close', requires: ['reason'] },
    ]);
  });

  test('is found by its reference in any case, and unknown otherwise', async () => {
    const incident = await world.incident(ada);
    const find = (ref: string) => world.get(IncidentReferences).findByReference(ada, ref);
    expect((await find(incident.ref.toLowerCase())).id).toBe(incident.id);
    for (const ref of ['I-2026-999999', 'R-2026-000001', "' OR true --"])
      await expect(find(ref)).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
  });
});

describe('the timeline', () => {
  test('goes back page by page, without a gap or a double', async () => {
    const incident = await world.incident(ada);
    for (let i = 0; i < 9; i++) await world.get(AddNote).execute(ada, incident.ref, `Note ${i}`);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await world
        .get(IncidentTimeline)
        .execute(ada, incident.ref, { cursor, limit: 3 });
      seen.push(...items.map(({ text, action }) => text ?? action ?? ''));
      if (!next) break;
      cursor = next;
    }
    expect(seen).toEqual([...Array.from({ length: 9 }, (_, i) => `Note ${8 - i}`), 'incident.opened']);
  });

  test('takes in what other libraries register, in the same statement', async () => {
    const incident = await world.incident(ada);
    world.get(IncidentSources).register({
      name: 'test',
      timeline: `SELECT 'm1' AS id, now() + interval '1 hour' AS at, 'message' AS kind,
                        json_build_object('kind', 'reporter', 'name', 'Someone') AS actor, 'Thank you' AS text,
                        json_build_object('incident', $1::uuid) AS message, NULL::json AS report`,
      threads: `SELECT json_build_object('id', $1::uuid, 'subject', 'Hello') AS thread`,
      subjects: `SELECT 'report' AS kind, r.id FROM intake.report r WHERE r.subject = 'Of a message' AND $1 IS NOT NULL`,
    });
    await world.report({ subject: 'Of a message', observables: ['reply.example'] });
    const read = () => world.get(IncidentDetail).execute(ada, incident.ref);
    expect(await world.db.countStatements(read)).toBe(2);
    const { timeline, threads, observables } = await read();
    expect(observables).toEqual([{ type: 'domain', value: 'reply.example', count: 1 }]);
    expect(timeline.items[0]).toMatchObject({
      id: 'm1',
      kind: 'message',
      text: 'Thank you',
      message: { incident: incident.id },
    });
    expect(threads).toEqual([{ id: incident.id, subject: 'Hello' }]);
  });
});

describe('search', () => {
  const search = async (q: string) => {
    const { items } = await world.get(SearchIncidents).execute(ada, { q, limit: 50 });
    return items.map(({ title }) => title);
  };
  const indexed = async (
    title: string,
    more: Parameters<IncidentsWorld['incident']>[1] = {},
    note?: string,
  ) => {
    const incident = await world.incident(ada, { title, ...more });
    if (note) await world.get(AddNote).execute(ada, incident.ref, note);
    await world.get(IndexIncident).run({ incidentId: incident.id });
    return incident;
  };

  test('finds words without their accents, beginnings, other scripts, notes, observables and the reference', async () => {
    const observed = await world.report({ observables: ['login-bank.example'] });
    await indexed('Hameçonnage contre un hôpital', { reports: [observed] }, 'Die Behörde weiß Bescheid.');
    await indexed('勒索软件攻击了医院');
    const { ref } = await indexed('تصيد ضد البنك');
    expect(await search('hopital')).toEqual(['Hameçonnage contre un hôpital']);
    expect(await search('hameconn')).toEqual(['Hameçonnage contre un hôpital']);
    expect(await search('weiss behorde')).toEqual(['Hameçonnage contre un hôpital']);
    expect(await search('login-bank.example')).toEqual(['Hameçonnage contre un hôpital']);
    expect(await search('医院')).toEqual(['勒索软件攻击了医院']);
    expect(await search('البنك')).toEqual(['تصيد ضد البنك']);
    expect(await search(ref)).toEqual(['تصيد ضد البنك']);
    expect(await search('nowhere')).toEqual([]);
    expect(await search("'); DROP TABLE incidents.incident; --")).toEqual([]);
  });

  test('goes on page by page, the newest first', async () => {
    for (const n of [1, 2, 3, 4, 5]) await indexed(`Zebra ${n}`);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await world.get(SearchIncidents).execute(ada, { q: 'zebra', cursor, limit: 2 });
      seen.push(...page.items.map(({ title }) => title));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1].map((n) => `Zebra ${n}`));
  });

  test('a text larger than a vector holds is indexed as far as it fits', async () => {
    // Three bytes a letter, so that what the tokens take of a text is more than the 1 MiB of a tsvector.
    const words = Array.from({ length: 7000 }, (_, i) => `${'क'.repeat(50)}${i}`).join(' ');
    const incident = await indexed('Giant', {}, words);
    expect(await search('giant')).toEqual(['Giant']);
    const [row] = await world.query<{ words: number }>(
      `SELECT length(search) AS words FROM incidents.incident WHERE id = $1`,
      [incident.id],
    );
    expect(row?.words).toBeGreaterThan(5000);
    expect(row?.words).toBeLessThan(7000);
  });
});
