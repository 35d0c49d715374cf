import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EnrichmentModule } from '@tocsin/enrichment';
import { IncidentParts } from '@tocsin/incidents';
import { NotificationsModule } from '@tocsin/notifications';
import { ObligationsModule } from '@tocsin/obligations';
import { PlaybooksModule } from '@tocsin/playbooks';
import { SharingModule } from '@tocsin/sharing';
import { TriageWorld } from '../../factories/triage-world.js';

// Those downstream of triage that have tables of incidents.
const modules = [EnrichmentModule, NotificationsModule, ObligationsModule, PlaybooksModule, SharingModule];

let world: TriageWorld;
beforeAll(async () => {
  world = await TriageWorld.open({ modules });
});
afterAll(() => world.close());

test('every table with a foreign key to incidents.incident says what a merge does with its rows', async () => {
  const columns = await world.query<{ name: string }>(
    `SELECT c.conrelid::regclass::text || '.' || a.attname AS name
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
      WHERE c.contype = 'f' AND c.confrelid = 'incidents.incident'::regclass ORDER BY 1`,
  );
  const registered = world.get(IncidentParts).all();
  const names = new Set(registered.map(({ table, column }) => `${table}.${column}`));
  expect(columns.length).toBeGreaterThan(9);
  expect(columns.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
});

test('what is registered is there: the table, its columns, and the key by which its rows are told apart', async () => {
  for (const part of world.get(IncidentParts).all()) {
    const columns = await world.query<{ name: string; key: boolean }>(
      `SELECT a.attname AS name,
              coalesce((SELECT a.attnum = ANY(i.indkey) FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary), false) AS key
         FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
      [part.table],
    );
    const names = columns.map(({ name }) => name);
    const said = [...part.key, ...(part.unique ?? []), ...(part.reference ? [part.reference] : [])];
    expect({ part: part.table, missing: said.filter((name) => !names.includes(name)) }).toEqual({
      part: part.table,
      missing: [],
    });
    const primary = columns.filter(({ key }) => key).map(({ name }) => name);
    expect({
      part: part.table,
      key: [...part.key, part.column].filter((name) => primary.includes(name)).sort(),
    }).toEqual({
      part: part.table,
      key: primary.sort(),
    });
  }
});

test('what stays says why', () => {
  const stays = world
    .get(IncidentParts)
    .all()
    .filter(({ way }) => way === 'stays');
  expect(stays.filter(({ why }) => !why)).toEqual([]);
});
