import { expect } from '@jest/globals';
import { type SharedCollection, type SharedObservable, type SharedTlp, writers } from '@tocsin/formats';
import { testWithShared } from '../../support/shared-folder.js';
import { compiler, type Json, officialStix, readJson } from './official-stix.js';

const VALUES: readonly Pick<SharedObservable, 'type' | 'value'>[] = [
  { type: 'ipv4', value: '192.0.2.1' },
  { type: 'ipv6', value: '2001:db8::1' },
  { type: 'cidr', value: '198.51.100.0/24' },
  { type: 'cidr', value: '2001:db8::/32' },
  { type: 'asn', value: 'AS64496' },
  { type: 'domain', value: 'evil.example' },
  { type: 'domain', value: 'xn--bcher-kva.example' },
  { type: 'url', value: "https://evil.example/a'b?c=%22" },
  { type: 'email', value: 'ann@evil.example' },
  { type: 'md5', value: 'd41d8cd98f00b204e9800998ecf8427e' },
  { type: 'sha1', value: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
  { type: 'sha256', value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  { type: 'cve', value: 'CVE-2026-12345' },
];
const LABELS: readonly SharedTlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'];

/** Each value under each label, once held for malicious and once not. */
async function* everything(): AsyncGenerator<SharedObservable> {
  for (const [n, value] of VALUES.entries()) {
    for (const tlp of LABELS) {
      for (const malicious of [true, false]) {
        const seen = {
          firstSeen: new Date(Date.UTC(2026, 10, 1 + n)),
          lastSeen: new Date('2026-11-21T10:00:00Z'),
        };
        const distinct = value.type === 'domain' ? `${tlp.length}-${malicious}-${value.value}` : value.value;
        yield await Promise.resolve({
          ...value,
          value: distinct,
          ...seen,
          tlp,
          malicious,
          affected: false,
          count: n + 1,
          note: 'a "note", with = signs\nand lines',
        });
      }
    }
  }
}

const about: SharedCollection = {
  producer: 'National CIRT',
  title: 'Observables of I-2026-000012',
  scope: 'I-2026-000012',
  tlp: 'AMBER+STRICT',
  exercise: true,
  at: new Date('2026-11-22T10:00:00Z'),
};

async function written(name: keyof typeof writers): Promise<Json> {
  let text = '';
  for await (const piece of writers[name].write(everything(), about)) text += piece;
  return JSON.parse(text) as Json;
}

testWithShared(
  'standards/stix',
  'every object of a STIX bundle conforms to its official schema',
  async (folder) => {
    const { conforms } = officialStix(folder);
    const bundle = await written('stix21');
    expect(conforms('bundle', bundle)).toBeNull();
    const types = new Map<string, number>();
    for (const object of bundle['objects'] as Json[]) {
      const type = String(object['type']);
      types.set(type, (types.get(type) ?? 0) + 1);
      // The markings are judged beside: their own schema is that of TLP 1 and 2 alike.
      if (type === 'marking-definition') continue;
      expect({ type, wrong: conforms(type, object) }).toEqual({ type, wrong: null });
    }
    expect([...types.keys()].toSorted()).toEqual([
      'autonomous-system',
      'domain-name',
      'email-addr',
      'file',
      'identity',
      'indicator',
      'ipv4-addr',
      'ipv6-addr',
      'marking-definition',
      'observed-data',
      'relationship',
      'url',
      'vulnerability',
    ]);
  },
);

testWithShared('standards/stix', 'the TLP 2.0 markings are those that were published', async (folder) => {
  const published = readJson(folder, 'tlp2', 'tlp2-marking-definitions.json')['objects'] as Json[];
  const bundle = (await written('stix21'))['objects'] as Json[];
  const ours = bundle.filter(({ type }) => type === 'marking-definition');
  expect(ours).toEqual(published.slice(0, 4));
  const schema = readJson(folder, 'tlp2', 'tlp2-marking-definition.schema.json');
  const check = officialStix(folder).ajv.compile(schema);
  for (const marking of ours)
    expect({ ok: check(marking), errors: check.errors }).toEqual({ ok: true, errors: null });
});

testWithShared(
  'standards/misp',
  "a MISP event conforms to MISP's schema and its list of types",
  async (folder) => {
    // Draft 4, of which nothing is used that later drafts read otherwise but these two words.
    const { $schema: _draft, id: _id, ...schema } = readJson(folder, 'schema', 'schema.json');
    const check = compiler().compile(schema);
    const document = await written('misp');
    expect({ ok: check(document), errors: check.errors }).toEqual({ ok: true, errors: null });
    const { result } = readJson(folder, 'schema', 'describeTypes.json') as {
      result: { types: string[]; category_type_mappings: Record<string, string[]> };
    };
    const event = document['Event'] as { Attribute: { type: string; category: string }[] };
    expect(event.Attribute).toHaveLength(VALUES.length * LABELS.length * 2);
    for (const { type, category } of event.Attribute) {
      expect(result.types).toContain(type);
      expect(result.category_type_mappings[category]).toContain(type);
    }
  },
);

testWithShared('standards/tlp', 'labels are mapped as agreed between formats', async (folder) => {
  const mapping = readJson(folder, 'cross-format-mapping.json') as {
    stix21_tlp2_extension: Record<string, string>;
    misp_tags: Record<string, string>;
  };
  const bundle = (await written('stix21'))['objects'] as Json[];
  for (const marking of bundle.filter(({ type }) => type === 'marking-definition'))
    expect(marking['id']).toBe(mapping.stix21_tlp2_extension[String(marking['name'])]);
  const event = (await written('misp'))['Event'] as { Tag: { name: string }[] };
  expect(event.Tag[0]?.name).toBe(mapping.misp_tags['TLP:AMBER+STRICT']);
});
