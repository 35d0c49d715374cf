import { isDeepStrictEqual } from 'node:util';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStixCase, revokeStix, type SharedCase, type StixObject, writeStixCase } from '@tocsin/formats';
import fc from 'fast-check';
import { anyCase } from '../any-case.js';
import { maliciousJson } from '../malicious.js';
import { officialStix } from '../official-stix.js';
import { count, type InteropRow } from './interop-row.js';

const format = 'STIX 2.1';
const context = { owner: 'cirt-aa.example', at: '2026-11-22T10:00:00.000Z', tlp: 'AMBER' as const };
const cases: SharedCase[] = fc.sample(anyCase, { numRuns: 100, seed: 20_261_122 });

/** Random records have no prototype. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whose name says what they are: EXPECTED.json does not list them. */
const isInvalid = (file: string): boolean => file.startsWith('invalid_');

export function stixRows(shared: string): InteropRow[] {
  const folder = join(shared, 'stix');
  const { conforms } = officialStix(folder);
  const files = (...kinds: string[]): string[] =>
    kinds.flatMap((kind) => readdirSync(join(folder, kind)).map((file) => join(kind, file)));
  const read = (file: string) => readStixCase(readFileSync(join(folder, file)), context)[0];
  const valid = (object: StixObject): boolean =>
    object.type === 'marking-definition' || !conforms(object.type, object);
  return [
    {
      format,
      direction: 'in',
      samples: 'official examples',
      asked: 'taken, with a title',
      ...count(files('examples'), (file) => Boolean(read(file)?.case?.title)),
    },
    {
      format,
      direction: 'in',
      samples: "the validator's examples, 2.0 and 2.1",
      asked: 'taken, or refused with place and reason, as their names say',
      ...count(files('validator-examples-v21', 'validator-examples-v20-legacy'), (file) => {
        const reading = read(file);
        return isInvalid(file.split('/')[1] ?? '')
          ? reading?.case === null && reading.errors.length > 0
          : Boolean(reading?.case);
      }),
    },
    {
      format,
      direction: 'in',
      samples: 'malicious and broken documents',
      asked: 'refused, with the reason',
      ...count(maliciousJson, ({ bytes }) => {
        const [reading] = readStixCase(bytes, context);
        return reading?.case === null && reading.errors.length > 0;
      }),
    },
    {
      format,
      direction: 'out',
      samples: 'random cases',
      asked: 'each object valid by its official schema, revoked ones too',
      ...count(cases, (each) => {
        const { objects } = writeStixCase(each);
        const revoked = JSON.parse(
          JSON.stringify(revokeStix(objects, each.owner, each.generatedAt)),
        ) as StixObject[];
        return objects.every(valid) && revoked.every(valid);
      }),
    },
    {
      format,
      direction: 'out and in',
      samples: 'random cases',
      asked: 'the same case',
      ...count(cases, (each) => {
        const [reading] = readStixCase(Buffer.from(JSON.stringify(writeStixCase(each))), context);
        return Boolean(reading?.case) && isDeepStrictEqual(plain(reading?.case), plain(each));
      }),
    },
  ];
}
