/**
 * An hour of a crisis, played at full speed: 300 reports by every door, three analysts who take from the top of one
 * queue without asking each other. No draft is lost, nothing is decided twice, and the record explains every state.
 */
import { expect, it } from '@jest/globals';
import { apiWithSession } from '../support/api.js';
import { Chance } from '../support/chance.js';
import { newAnalyst } from '../support/console.js';
import { databaseUrlOf } from '../support/killable-system.js';
import { measured } from '../support/measures.js';
import { sql } from '../support/sql.js';
import { runningSystem } from '../support/system.js';
import { HOUR, mixedReports } from './played-hour/mixed-reports.js';
import { type Hour, Player } from './played-hour/player.js';
import { decidedTwice, unexplained } from './played-hour/record-explains.js';

const SEED = Number(process.env['TOCSIN_SEED'] ?? 20_261_122);
const database = databaseUrlOf(runningSystem().dataDir);
const word = `hour${Date.now().toString(36)}`;

it(`three analysts, ${Object.values<number>(HOUR).reduce((sum, n) => sum + n)} reports, seed ${SEED}`, async () => {
  const refs = await mixedReports(word);
  expect(new Set(refs).size).toBe(300);

  const hour: Hour = { open: [...refs], returned: new Map(), incidents: [] };
  const people = await Promise.all(['Ada', 'Ben', 'Cleo'].map((name) => newAnalyst(`${name} ${word}`)));
  const desks = await Promise.all(people.map(({ login }) => apiWithSession(login)));
  const started = performance.now();
  const tallies = await Promise.all(
    people.map(({ name }, at) => new Player(name, desks[at]!, hour, new Chance(SEED + at)).play()),
  );
  const seconds = (performance.now() - started) / 1_000;

  expect(tallies.flatMap(({ wrong }) => wrong)).toEqual([]);
  const sum = (of: 'decisions' | 'refused' | 'undone' | 'notes') =>
    tallies.reduce((all, tally) => all + tally[of], 0);
  measured('played hour, decisions', sum('decisions'), `by three, ${sum('undone')} of them taken back`);
  measured('played hour, refused because a colleague was faster', sum('refused'));
  measured('played hour, notes', sum('notes'));
  measured('played hour, length', Math.round(seconds), 's');
  // They did get in each other's way; else this would prove nothing.
  expect(sum('refused')).toBeGreaterThan(0);

  // Every report is decided, once.
  const states = await sql<{ state: string; count: number }>(
    database,
    `SELECT state, count(*)::int AS count FROM intake.report WHERE reference = ANY($1) GROUP BY state`,
    [refs],
  );
  expect(states.map(({ state }) => state).toSorted()).toEqual(['accepted', 'rejected']);
  expect(states.reduce((all, { count }) => all + count, 0)).toBe(300);
  expect(await decidedTwice(database, refs)).toEqual([]);
  expect(sum('decisions') - sum('undone')).toBe(300);

  // Accepted is what belongs to an incident, and the other way round.
  const [loose] = await sql<{ count: number }>(
    database,
    `SELECT count(*)::int AS count FROM intake.report r WHERE reference = ANY($1) AND (state = 'accepted') <>
       EXISTS (SELECT FROM incidents.incident_report l WHERE l.report_id = r.id)`,
    [refs],
  );
  expect(loose).toEqual({ count: 0 });

  // The record explains every state of all of them.
  expect(await unexplained(database, 'intake.report', refs)).toEqual([]);
  expect(await unexplained(database, 'incidents.incident', [...new Set(hour.incidents)])).toEqual([]);

  // Whoever was called away finds his words, and nobody finds any others.
  for (const [at, { left }] of tallies.entries()) {
    const { body } =
      await desks[at]!.get<{ kind: string; ref: string; content: { text: string } }[]>('/drafts');
    const found = new Map(body.map(({ kind, ref, content }) => [`${kind} ${ref}`, content.text]));
    expect(found).toEqual(left);
  }
  const kept = tallies.reduce((all, { left }) => all + left.size, 0);
  measured('played hour, drafts that waited for their writer', kept);
  expect(kept).toBeGreaterThan(0);
}, 600_000);
