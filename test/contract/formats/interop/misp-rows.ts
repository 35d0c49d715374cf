import { isDeepStrictEqual } from 'node:util';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMispCases, type SharedCase, strictest, writeMispCase } from '@tocsin/formats';
import fc from 'fast-check';
import { anyCase } from '../any-case.js';
import { maliciousJson } from '../malicious.js';
import { compiler, readJson } from '../official-stix.js';
import { count, type InteropRow } from './interop-row.js';

const format = 'MISP 2.4';
const context = { owner: 'cirt-aa.example', at: '2026-11-22T10:00:00.000Z', tlp: 'AMBER' as const };
const cases: SharedCase[] = fc.sample(anyCase, { numRuns: 100, seed: 20_261_122 });
/** Parts of an event, which are none by themselves. */
const PARTS = new Set(['galaxy.json', 'sharing_groups.json', 'sighting.json']);

export function mispRows(shared: string): InteropRow[] {
  const folder = join(shared, 'misp');
  const { $schema: _draft, id: _id, ...schema } = readJson(folder, 'schema', 'schema.json');
  const check = compiler().compile(schema);
  const samples = readdirSync(join(folder, 'samples'));
  return [
    {
      format,
      direction: 'in',
      samples: 'published samples',
      asked: 'events taken, parts of events refused with the reason',
      ...count(samples, (file) =>
        readMispCases(readFileSync(join(folder, 'samples', file)), context).every((each) =>
          PARTS.has(file) ? each.case === null && each.errors.length > 0 : each.case !== null,
        ),
      ),
    },
    {
      format,
      direction: 'in',
      samples: 'malicious and broken documents',
      asked: 'refused, with the reason',
      ...count(maliciousJson, ({ bytes }) =>
        readMispCases(bytes, context).every((each) => each.case === null && each.errors.length > 0),
      ),
    },
    {
      format,
      direction: 'out',
      samples: 'random cases',
      asked: "valid by MISP's strict schema",
      ...count(cases, (each) => check(JSON.parse(JSON.stringify(writeMispCase(each))))),
    },
    {
      format,
      direction: 'out and in',
      samples: 'random cases',
      asked: 'no label milder, and each value once, with its label and note',
      ...count(cases, (each) => {
        const [reading] = readMispCases(Buffer.from(JSON.stringify(writeMispCase(each))), context);
        return reading?.case !== null && reading !== undefined && keepsValues(each, reading.case);
      }),
    },
  ];
}

/** MISP has no place for a victim's mark, a count or two times; and a value stands there once. */
function keepsValues(sent: SharedCase, back: SharedCase): boolean {
  if (strictest([sent.tlp, back.tlp]) !== back.tlp) return false;
  return back.observables.every(({ type, value, tlp, note }) => {
    const same = sent.observables.filter((each) => each.type === type && each.value === value);
    const label = strictest(same.map((each) => each.tlp));
    return (
      same.length > 0 &&
      isDeepStrictEqual(label, tlp) &&
      (note === '' || same.some((each) => note === each.note.toWellFormed().replaceAll('\0', '\uFFFD')))
    );
  });
}
