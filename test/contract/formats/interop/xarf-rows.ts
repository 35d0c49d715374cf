import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseWriters, readers, type SharedCase } from '@tocsin/formats';
import fc from 'fast-check';
import { anyCase } from '../any-case.js';
import { type Json, officialXarf } from '../official-xarf.js';
import { count, type InteropRow } from './interop-row.js';

/** What networks are told of: real values, of a team with a domain name, in no exercise. */
const cases: SharedCase[] = fc
  .sample(anyCase, { numRuns: 200, seed: 20_261_122 })
  .map((each) => ({ ...each, exercise: false, owner: 'cirt-aa.example' }));

export function xarfRows(shared: string): InteropRow[] {
  const expected = JSON.parse(readFileSync(join(shared, 'EXPECTED.json'), 'utf8')) as Record<
    string,
    { valid: boolean }
  >;
  const samples = Object.entries(expected).filter(([path]) => path.startsWith('xarf/'));
  const official = officialXarf(join(shared, 'xarf'));
  const documents = cases.flatMap((each) => JSON.parse(caseWriters.xarf.write(each)) as Json[]);
  return [
    {
      format: 'XARF 3 and 4',
      direction: 'in',
      samples: 'published samples',
      asked: 'judged as EXPECTED.json says, and taken',
      ...count(samples, ([path, { valid }]) => {
        const [reading] = readers.xarf(readFileSync(join(shared, path)));
        return reading?.form !== null && reading?.conforms === valid && reading.errors.length === 0;
      }),
    },
    {
      format: 'XARF 4',
      direction: 'out',
      samples: 'reports of random cases',
      asked: 'valid by the official schema, and read without a warning',
      ...count(documents, (document) => {
        const [reading] = readers.xarf(Buffer.from(JSON.stringify(document)));
        return (
          official.version4(document) &&
          reading?.form === 'v4' &&
          reading.conforms &&
          reading.warnings.length === 0
        );
      }),
    },
  ];
}
