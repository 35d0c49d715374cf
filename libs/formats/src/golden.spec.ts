import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type CaseReadingContext } from './case/case-reading.js';
import { caseReaders, readers } from './registry.js';

const folder = join(import.meta.dirname, '../../../test/fixtures/formats');

/** Bytes as text, so that a person can read the fixture; evidence in it is text. */
const readable = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_name, each: unknown) => {
      const isBuffer = typeof each === 'object' && each !== null && 'type' in each && each.type === 'Buffer';
      return isBuffer ? Buffer.from((each as unknown as { data: number[] }).data).toString('utf8') : each;
    }),
  );

const context: CaseReadingContext = {
  owner: 'cirt-bb.example',
  at: '2026-09-21T13:30:00.000Z',
  tlp: 'AMBER',
};
const all: Record<string, (bytes: Buffer) => unknown> = { ...readers };
for (const [name, read] of Object.entries(caseReaders)) all[name] = (bytes) => read(bytes, context);

test.each(Object.entries(all))('%s is read as its golden fixture says', (name, read) => {
  const source = readdirSync(folder).find(
    (file) => file.startsWith(`${name}.`) && !file.endsWith('.reading.json'),
  );
  if (!source) throw new Error(`no test/fixtures/formats/${name}.<extension>`);
  const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.reading.json`), 'utf8'));
  expect(readable(read(readFileSync(join(folder, source))))).toEqual(expected);
});
