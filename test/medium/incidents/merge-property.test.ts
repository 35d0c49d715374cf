import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EnrichmentModule } from '@tocsin/enrichment';
import { type Actor } from '@tocsin/identity';
import {
  ChangeState,
  IncidentDetail,
  type IncidentPart,
  IncidentParts,
  MergeIncidents,
  UnmergeIncident,
} from '@tocsin/incidents';
import { NotificationsModule } from '@tocsin/notifications';
import { ObligationsModule } from '@tocsin/obligations';
import { PlaybooksModule } from '@tocsin/playbooks';
import { SharingModule } from '@tocsin/sharing';
import fc from 'fast-check';
import { IncidentPartsFiller } from '../../factories/incident-parts-filler.js';
import { TriageWorld } from '../../factories/triage-world.js';

type Row = Record<string, unknown>;
interface Made {
  id: string;
  ref: string;
}

const RUNS = 8;
const INCIDENTS = 4;

let world: TriageWorld;
let lead: Actor & { id: string };
let moving: IncidentPart[];
let filler: IncidentPartsFiller;

beforeAll(async () => {
  world = await TriageWorld.open({
    modules: [EnrichmentModule, NotificationsModule, ObligationsModule, PlaybooksModule, SharingModule],
  });
  lead = await world.person('duty-lead', { name: 'Lead' });
  await world.team();
  for (let n = 0; n < 6; n++) await world.receive({ subject: `Report ${n}` });
  // An incident is never below its reports' label; the filler links without asking.
  await world.query(`UPDATE intake.report SET tlp = 'CLEAR'`);
  for (let n = 0; n < 4; n++) await world.person('handler', { name: `Handler ${n}` });
  for (let n = 0; n < 3; n++) await world.organisation(`Organisation ${n}`, `o${n}.example`);
  const parts = world.get(IncidentParts).all();
  moving = parts.filter(({ way, column }) => way === 'moves' && column !== 'merged_into_id');
  filler = new IncidentPartsFiller((sql, params) => world.query(sql, params));
  await world.query(
    `INSERT INTO correspondence.thread (id, report_id, token, subject)
     SELECT gen_random_uuid(), id, reference, subject FROM intake.report`,
  );
  await world.query(
    `INSERT INTO observables.observable (id, type, value, first_seen_at, last_seen_at)
     SELECT gen_random_uuid(), 'domain', 'n' || n || '.example', now(), now() FROM generate_series(1, 3) n`,
  );
});
afterAll(() => world.close());

const scenario = fc.record({
  incidents: fc.array(
    fc.record({
      tlp: fc.constantFrom('CLEAR' as const, 'GREEN' as const, 'AMBER' as const, 'RED' as const),
      restricted: fc.boolean(),
      started: fc.boolean(),
      fills: fc.array(fc.tuple(fc.nat(), fc.array(fc.nat(20), { minLength: 3, maxLength: 3 })), {
        minLength: 10,
        maxLength: 40,
      }),
    }),
    { minLength: INCIDENTS, maxLength: INCIDENTS },
  ),
  merges: fc.array(fc.tuple(fc.nat(INCIDENTS - 1), fc.nat(INCIDENTS - 1)), { minLength: 1, maxLength: 5 }),
  undoOrder: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
});

test(`random incidents, merged in any way (chains too) and unmerged in any order, are what they were, row for row`, async () => {
  let merges = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async ({ incidents, merges: wanted, undoOrder }) => {
      const made: Made[] = [];
      for (const each of incidents) made.push(await make(each));
      const before = await everything();

      const merged: string[] = [];
      for (const [from, to] of wanted) {
        const [a, b] = [made[from], made[to]];
        if (!a || !b || a === b || merged.includes(a.ref) || merged.includes(b.ref)) continue;
        const [ofA, ofB] = [await held(a.id), await held(b.id)];
        await merge(a.ref, b.ref);
        merges++;
        merged.push(a.ref);
        // Nothing is lost on the way: what either side held, the survivor holds, and the merged one nothing.
        const union = new Set([...ofA, ...ofB]);
        expect(await held(b.id)).toEqual([...union].sort());
        expect(await held(a.id)).toEqual([]);
        expect(await world.get(IncidentDetail).execute(lead, a.ref)).toMatchObject({
          ref: b.ref,
          mergedRef: a.ref,
        });
      }

      for (const turn of undoOrder) {
        if (merged.length === 0) break;
        const index = turn % merged.length;
        const ref = merged[index] ?? '';
        try {
          await world.get(UnmergeIncident).execute(lead, ref);
          merged.splice(index, 1);
        } catch (error) {
          // Where the survivor went further, that comes first.
          expect(error).toMatchObject({ code: 'INCIDENT.MERGED_FURTHER' });
        }
      }
      for (const ref of merged.toReversed()) await world.get(UnmergeIncident).execute(lead, ref);
      expect(await everything()).toEqual(before);
    }),
    // Shrinking would merge a database for minutes; the counterexample is small enough to read.
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(merges).toBeGreaterThan(RUNS / 2);
}, 240_000);

async function make(each: {
  tlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'RED';
  restricted: boolean;
  started: boolean;
  fills: [number, number[]][];
}): Promise<Made> {
  const incident = await world.incident(lead, {
    tlp: each.tlp,
    restricted: each.restricted,
    title: `TLP ${each.tlp}`,
  });
  if (each.started)
    await world.get(ChangeState).execute(lead, incident.ref, { version: 1, to: 'in-progress' });
  for (const [which, picks] of each.fills) {
    const part = moving[which % moving.length];
    let next = 0;
    if (part)
      await filler.add(part, incident, (among) => (picks[next++ % picks.length] ?? 0) % Math.max(1, among));
  }
  return incident;
}

async function merge(from: string, into: string): Promise<void> {
  const versions = await world.query<{ ref: string; version: number }>(
    `SELECT reference AS ref, version FROM incidents.incident WHERE reference = ANY($1)`,
    [[from, into]],
  );
  const version = (ref: string) => versions.find((each) => each.ref === ref)?.version ?? 0;
  await world.get(MergeIncidents).execute(lead, {
    into,
    intoVersion: version(into),
    merged: [{ ref: from, version: version(from) }],
  });
}

/** What an incident holds, each row by its key. */
async function held(incidentId: string): Promise<string[]> {
  const all: string[] = [];
  for (const part of moving) {
    const rows = await world.query<{ row: Row }>(
      `SELECT to_jsonb(p) AS row FROM ${part.table} p WHERE p.${part.column} = $1 AND (${part.where ?? 'true'})`,
      [incidentId],
    );
    const columns = part.unique ?? part.key;
    for (const { row } of rows) all.push(`${part.table} ${JSON.stringify(columns.map((name) => row[name]))}`);
  }
  return all.sort();
}

/** Every row of every table that belongs to incidents, and the incidents; without what counts changes and says when. */
async function everything(): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {
    incidents: await world.query(
      `SELECT to_jsonb(i) - 'version' - 'updated_at' - 'search' AS row FROM incidents.incident i ORDER BY i.id`,
    ),
  };
  const tables = new Set(
    world
      .get(IncidentParts)
      .all()
      .map(({ table }) => table),
  );
  for (const table of tables) {
    if (table === 'incidents.incident' || table === 'incidents.transfer') continue;
    rows[table] = await world.query(`SELECT to_jsonb(p) AS row FROM ${table} p ORDER BY to_jsonb(p)::text`);
  }
  return rows;
}
