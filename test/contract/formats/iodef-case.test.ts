import { expect, test } from '@jest/globals';
import { readIodefJson, readIodefXml, type SharedCase, writeIodefJson, writeIodefXml } from '@tocsin/formats';
import fc from 'fast-check';
import { testWithShared } from '../../support/shared-folder.js';
import { anyCase } from './any-case.js';
import { fullCase } from './full-case.js';
import { officialIodef } from './official-iodef.js';

const runs = { numRuns: 200, seed: 20_261_122 };

/** The only case in a document without a word against it. */
function only(readings: ReturnType<typeof readIodefJson>): SharedCase {
  expect(readings).toEqual([{ case: expect.anything(), errors: [], warnings: [] }]);
  const [reading] = readings;
  if (!reading?.case) throw new Error('nothing was read');
  return reading.case;
}

const throughJson = (shared: SharedCase) => only(readIodefJson(Buffer.from(writeIodefJson(shared))));
const throughXml = (shared: SharedCase) => only(readIodefXml(Buffer.from(writeIodefXml(shared))));

test('a case in which every field says something loses none in either form', () => {
  expect(throughJson(fullCase())).toEqual(fullCase());
  expect(throughXml(fullCase())).toEqual(fullCase());
});

test('JSON → XML → JSON loses no field of any case', () => {
  fc.assert(
    fc.property(anyCase, (shared) => {
      const json = throughJson(shared);
      expect(json).toEqual(shared);
      const xml = throughXml(json);
      expect(xml).toEqual(shared);
      expect(writeIodefJson(xml)).toBe(writeIodefJson(shared));
    }),
    runs,
  );
});

testWithShared('standards/iodef', 'what is written conforms to the official schemas', (folder) => {
  const official = officialIodef(folder);
  fc.assert(
    fc.property(anyCase, (shared) => {
      expect(official.xml(writeIodefXml(shared))).toBeNull();
      official.json(JSON.parse(writeIodefJson(shared)));
      expect(official.json.errors).toBeNull();
    }),
    runs,
  );
});
