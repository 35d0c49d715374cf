import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { recogniseFormat } from './recognise-format.js';
import { caseReaders } from './registry.js';

const folder = join(import.meta.dirname, '../../../test/fixtures/formats');

test.each(Object.keys(caseReaders))('%s is known by its golden fixture', (name) => {
  const source = readdirSync(folder).find(
    (file) => file.startsWith(`${name}.`) && !file.endsWith('.reading.json'),
  );
  expect(recogniseFormat(readFileSync(join(folder, source ?? '')))).toEqual({ format: name });
});

test.each(['', 'words', '{}', '[]', '7', '{"a":', '{"xarf_version":"4.2.0"}'])('%j is none', (text) => {
  expect(recogniseFormat(Buffer.from(text))).toEqual({ refused: expect.stringMatching(/^is /) });
});

test('white space and a mark of the encoding do not hide it', () => {
  expect(recogniseFormat(Buffer.from('\uFEFF\n <?xml version="1.0"?><x/>'))).toEqual({
    format: 'iodef-xml',
  });
});
