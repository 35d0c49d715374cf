import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';
import { readDocument, readers } from '@tocsin/formats';
import { testWithShared } from '../../support/shared-folder.js';
import { fullValue, type Path, places, replaced, replacements, valueAt } from './mutate.js';
import { type Json, type OfficialXarf, officialXarf } from './official-xarf.js';

const CORE = 'https://xarf.org/schemas/v4/xarf-core.json';
/** What other rules hang on. */
const DECIDING = ['category', 'type', 'source_identifier', 'source_port', 'evidence_source'];

testWithShared('standards', 'every sample of XARF is judged as expected, and taken in', (folder) => {
  const expected = JSON.parse(readFileSync(join(folder, 'EXPECTED.json'), 'utf8')) as Record<
    string,
    { valid: boolean }
  >;
  const samples = Object.entries(expected).filter(([path]) => path.startsWith('xarf/'));
  expect(samples).toHaveLength(18);
  for (const [path, { valid }] of samples) {
    const [reading] = readers.xarf(readFileSync(join(folder, path)));
    expect({ path, ...pick(reading) }).toEqual({ path, conforms: valid, errors: [] });
    if (!reading?.form) throw new Error(`${path} was not read`);
    const { report } = reading;
    expect(report.sourceIdentifier).toEqual(expect.any(String));
    expect([report.category, report.type].every((each) => each && /^[a-z0-9_]+$/.test(each))).toBe(true);
    expect(report.evidence.length).toBeGreaterThan(0);
    expect(report.childProtection).toBe(basename(path).startsWith('content-cse'));
  }
});

function pick(reading: ReturnType<typeof readers.xarf>[number] | undefined) {
  if (!reading?.form) return { conforms: null, errors: reading?.errors };
  return { conforms: reading.conforms, errors: reading.errors };
}

interface Base {
  name: string;
  schema: Json;
  document: Json;
  /** Fields that are only left out here: what all types share is broken in one of them. */
  skip: ReadonlySet<string>;
}

/** Our verdict against the official schema's, over documents with one thing wrong, or right in another way. */
function compare(bases: Base[], official: OfficialXarf, judge: (value: unknown) => boolean) {
  const different: unknown[] = [];
  let compared = 0;
  for (const { name, schema, document, skip } of bases) {
    const check = (path: Path, by: unknown, mutated = replaced(document, path, by)): void => {
      compared += 1;
      const reading = readDocument(mutated);
      const ours = reading.form !== null && reading.conforms;
      if (ours !== judge(mutated)) different.push({ name, path: path.join('/'), by, ours });
    };
    check([], 'nothing changed', document);
    for (const { path, shape, isObject } of places(schema, document, official, String(schema.$id))) {
      if (path.length > 0) check(path, undefined);
      if (skip.has(String(path[0]))) continue;
      if (isObject) check([...path, 'a_new_field'], 'x');
      if (path.length === 0) continue;
      for (const by of replacements(shape, valueAt(document, path))) check(path, by);
    }
  }
  return { different, compared };
}

testWithShared('standards/xarf', 'XARF 4: our rules and the official schemas agree', (folder) => {
  const official = officialXarf(folder);
  const bases: Base[] = [];
  const shared = new Set(Object.keys(official.byId.get(CORE)?.properties ?? {}));
  for (const field of DECIDING) shared.delete(field);
  for (const [name, schema] of official.types) {
    if (name === 'content-base.json') continue;
    const full = fullValue(schema, official, String(schema.$id)) as Json;
    expect({ name, valid: official.version4(full), errors: official.version4.errors }).toMatchObject({
      valid: true,
    });
    bases.push({ name, schema, document: full, skip: bases.length === 0 ? new Set() : shared });
  }
  for (const file of readdirSync(join(folder, 'samples/v4'))) {
    const document = JSON.parse(readFileSync(join(folder, 'samples/v4', file), 'utf8')) as Json;
    const schema = [...official.types].find(([name]) => name.replaceAll('_', '-') === file)?.[1];
    if (!schema) throw new Error(`no schema for ${file}`);
    bases.push({ name: file, schema, document, skip: new Set(Object.keys(document)) });
  }
  const { different, compared } = compare(bases, official, (value) => official.version4(value));
  process.stdout.write(`xarf 4: ${bases.length} documents, ${compared} verdicts compared\n`);
  expect(different.slice(0, 20)).toEqual([]);
  expect(bases).toHaveLength(32 + 16);
});

testWithShared('standards/xarf', 'XARF 3: our judgement and the official schema agree', (folder) => {
  const official = officialXarf(folder);
  const schema = official.version3.schema as Json;
  const full = fullValue(schema, official, String(schema.$id)) as Json;
  expect(official.version3(full)).toBe(true);
  const { different, compared } = compare(
    [{ name: 'v3', schema, document: full, skip: new Set() }],
    official,
    (value) => official.version3(value),
  );
  process.stdout.write(`xarf 3: ${compared} verdicts compared\n`);
  expect(different.slice(0, 20)).toEqual([]);
});
