import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readStixCase, revokeStix, type StixObject, writeStixCase } from '@tocsin/formats';
import { testWithShared } from '../../support/shared-folder.js';
import { fullCase } from './full-case.js';
import { officialStix } from './official-stix.js';

const context = { owner: 'sender.example', at: '2026-09-22T00:00:00.000Z', tlp: 'AMBER' } as const;
const read = (value: unknown) => readOne(Buffer.from(JSON.stringify(value)));
function readOne(bytes: Buffer) {
  const [reading, ...more] = readStixCase(bytes, context);
  if (!reading || more.length > 0) throw new Error('not one reading');
  return reading;
}

describe('a case as a STIX 2.1 bundle', () => {
  test('comes back with nothing lost', () => {
    const { case: back, errors, warnings } = read(writeStixCase(fullCase()));
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(back).toEqual(fullCase());
  });

  test('comes back with nothing lost where it says next to nothing', () => {
    const bare = {
      ...fullCase(),
      exercise: true,
      tlp: 'CLEAR' as const,
      pap: null,
      title: '',
      summary: '',
      severity: null,
      classification: { rsitClass: null, rsitType: null, version: '' },
      contacts: [],
      organisations: [],
      observables: [],
      countermeasures: [],
      timeline: [],
      notes: [],
      references: [],
      related: [],
      attachments: [],
      extensions: [],
    };
    expect(read(writeStixCase(bare)).case).toEqual(bare);
  });

  test('a revision keeps the ids and what was created, and is newer, even when the clock stepped back', () => {
    const first = writeStixCase(fullCase());
    const history = { created: fullCase().generatedAt, modified: '2026-09-22T00:00:00.000Z' };
    const second = writeStixCase(
      { ...fullCase(), revision: 4, generatedAt: '2026-09-21T00:00:00.000Z' },
      history,
    );
    const ids = ({ objects }: { objects: StixObject[] }) => objects.map(({ id }) => id);
    expect(ids(second)).toEqual(ids(first));
    for (const object of second.objects.filter(({ type }) =>
      ['incident', 'indicator', 'note'].includes(type),
    )) {
      expect(object['created']).toBe(history.created);
      expect(object['modified']).toBe('2026-09-22T00:00:00.001Z');
    }
  });

  test('revoked, its objects are newer, say so, and say nothing else', () => {
    const { objects } = writeStixCase(fullCase());
    const revoked = revokeStix(objects, 'cirt-aa.example', '2026-09-01T00:00:00.000Z');
    expect(revoked.map(({ type }) => type)).toContain('incident');
    for (const object of revoked) {
      expect(object['revoked']).toBe(true);
      expect(String(object['modified']) > fullCase().generatedAt).toBe(true);
    }
    const text = JSON.stringify(revoked);
    for (const word of ['Banque', 'guillemets', 'Ann Example', 'a word', 'Bloqué'])
      expect(text).not.toContain(word);
    expect(read({ type: 'bundle', id: 'bundle--0', objects: revoked }).case?.observables).toEqual([]);
  });
});

testWithShared(
  'standards/stix',
  'every object of a case conforms to its official schema, revoked or not',
  (folder) => {
    const { conforms } = officialStix(folder);
    const bundle = writeStixCase(fullCase());
    // The bundle's own schema knows no incident, note or extension-definition, and refuses what it does not know (its
    // branch for custom objects fits two schemas of which `oneOf` wants one): those are judged by their own alone.
    const unknown = new Set(['incident', 'note', 'extension-definition']);
    const known = bundle.objects.filter(({ type }) => !unknown.has(type));
    expect(conforms('bundle', { ...bundle, objects: known })).toBeNull();
    const revoked = revokeStix(bundle.objects, 'cirt-aa.example', '2026-09-22T00:00:00.000Z');
    for (const object of [...bundle.objects, ...(JSON.parse(JSON.stringify(revoked)) as StixObject[])]) {
      if (object.type === 'marking-definition') continue;
      expect({ object, wrong: conforms(object.type, object) }).toEqual({ object, wrong: null });
    }
    const types = new Set(bundle.objects.map(({ type }) => type));
    for (const type of [
      'incident',
      'indicator',
      'observed-data',
      'identity',
      'relationship',
      'note',
      'course-of-action',
    ])
      expect(types).toContain(type);
  },
);

testWithShared('standards/stix', 'official examples are taken', (folder) => {
  for (const file of readdirSync(join(folder, 'examples'))) {
    const reading = readOne(readFileSync(join(folder, 'examples', file)));
    expect({ file, errors: reading.errors }).toEqual({ file, errors: [] });
    expect(reading.case?.title).not.toBe('');
  }
  const c2 = readOne(readFileSync(join(folder, 'examples', 'indicator-for-c2-ip-address.json'))).case;
  expect(c2?.observables).toEqual([
    expect.objectContaining({ type: 'ipv4', value: '10.0.0.0', malicious: true, tlp: 'AMBER' }),
  ]);
  const marked = readOne(readFileSync(join(folder, 'examples', 'interop-objectmarking-test.json')));
  expect(marked.case?.tlp).toBe('RED');
  expect(marked.warnings.map(({ reason }) => reason)).toContain('is TLP 1: read as RED');
  const apt1 = readOne(readFileSync(join(folder, 'examples', 'apt1.json'))).case;
  expect(apt1?.observables.length).toBe(10);
  expect(apt1?.extensions.length).toBeGreaterThan(0);
});

testWithShared('standards/stix', 'invalid examples are refused, with place and reason', (folder) => {
  const verdicts = ['validator-examples-v21', 'validator-examples-v20-legacy'].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((file) => {
      const { errors } = readOne(readFileSync(join(folder, kind, file)));
      return `${kind.slice(19)}/${file}: ${errors.map(({ path, reason }) => `${path} ${reason}`).join('; ') || 'taken'}`;
    }),
  );
  expect(verdicts).toEqual([
    'v21/identity.json: taken',
    'v21/identity_unicode.json: taken',
    'v21/invalid_braces.json:  is not JSON in UTF-8',
    'v21/invalid_identity.json: /modified is missing',
    'v21/tlp-amber.json: taken',
    'v20-legacy/identity.json: taken',
    'v20-legacy/identity_warning.json: taken',
    'v20-legacy/invalid_comma.json:  is not JSON in UTF-8 (line 8, column 1)',
    'v20-legacy/invalid_timestamp.json: /modified must not be before created',
  ]);
});

test('a type that JavaScript’s objects have a word for is kept like any that nobody knows', () => {
  const [id, at] = ['constructor--00000000-0000-4000-8000-000000000001', '2026-09-01T00:00:00.000Z'];
  const strange = { type: 'constructor', spec_version: '2.1', id, created: at, modified: at };
  expect(read(strange).case?.extensions).toEqual([
    expect.objectContaining({ value: JSON.stringify(strange) }),
  ]);
});
