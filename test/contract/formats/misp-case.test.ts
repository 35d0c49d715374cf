import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readMispCases, type SharedCase, writeMispCase } from '@tocsin/formats';
import { testWithShared } from '../../support/shared-folder.js';
import { fullCase } from './full-case.js';
import { compiler, readJson } from './official-stix.js';

const context = { owner: 'sender.example', at: '2026-09-22T00:00:00.000Z', tlp: 'AMBER' } as const;
const read = (value: unknown) => readMispCases(Buffer.from(JSON.stringify(value)), context);

function only(value: unknown): SharedCase {
  const [reading, ...more] = read(value);
  if (!reading?.case || more.length > 0) throw new Error(JSON.stringify(reading?.errors));
  return reading.case;
}

type Attribute = { uuid: string; type: string; value: string; distribution: string };
const attributesOf = (document: { Event: Record<string, unknown> }) =>
  document.Event['Attribute'] as Attribute[];

describe('a case as a MISP event', () => {
  test('comes back with what MISP has a place for', () => {
    const back = only(writeMispCase(fullCase()));
    const sent = fullCase();
    expect({ owner: back.owner, id: back.id, revision: back.revision }).toEqual({
      owner: sent.owner,
      id: sent.id,
      revision: sent.revision,
    });
    for (const field of ['title', 'summary', 'tlp', 'pap', 'countermeasures', 'timeline', 'notes'] as const)
      expect({ [field]: back[field] }).toEqual({ [field]: sent[field] });
    expect(back.classification).toEqual({ ...sent.classification, version: '' });
    expect(back.severity?.level).toBe(3);
    const core = ({ observables }: SharedCase) =>
      observables.map(({ type, value, tlp, note, lastSeen }) => ({ type, value, tlp, note, lastSeen }));
    expect(core(back)).toEqual(core(sent));
    expect(back.extensions.map(({ path }) => path)).toEqual(['/uuids']);
  });

  test('victims are no indicators, and no distribution is wider than its label', () => {
    const attributes = attributesOf(writeMispCase(fullCase())) as (Attribute & { to_ids: boolean })[];
    const of = (value: string) => attributes.find((each) => each.value === value);
    expect(of('ann@bank.example')?.to_ids).toBe(false);
    expect(of('evil.example')).toMatchObject({ to_ids: true, distribution: '3' });
    expect(of('2001:db8::1')?.distribution).toBe('0');
    const text = JSON.stringify(writeMispCase(fullCase()));
    for (const word of ['Ann Example', 'desk@cirt-aa.example', 'échantillon'])
      expect(text).not.toContain(word);
  });

  test('an event of a MISP goes back under its own UUIDs, with what a case has no place for, and no farther', () => {
    const uuid = '57c4445b-c548-4654-af0b-4be3950d210f';
    const of = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
    const event = {
      uuid,
      info: 'event',
      date: '2026-09-01',
      distribution: '4',
      sharing_group_id: '7',
      timestamp: '1790000000',
      Orgc: { name: 'ORG', uuid: of(9) },
      Tag: [{ name: 'PAP:RED' }, { name: 'rsit:fraud="phishing"' }, { name: 'custom:tag' }],
      Galaxy: [{ type: 'threat-actor', GalaxyCluster: [{ tag_name: 'misp-galaxy:threat-actor="X"' }] }],
      Attribute: [
        {
          uuid: of(1),
          type: 'ip-src',
          value: '192.0.2.7',
          to_ids: true,
          distribution: '5',
          Sighting: [{ type: '0', date_sighting: '1790000500' }],
        },
        {
          uuid: of(2),
          type: 'yara',
          category: 'Payload delivery',
          value: 'rule x {}',
          to_ids: true,
          distribution: '4',
          sharing_group_id: '7',
          ShadowAttribute: [],
        },
        { uuid: of(3), type: 'domain', value: 'gone.example', deleted: true },
        {
          uuid: of(4),
          type: 'domain|ip',
          value: 'evil.example|2001:db8::5',
          ShadowAttribute: [{ type: 'domain', value: 'other.example' }],
        },
      ],
      Object: [
        {
          name: 'file',
          uuid: of(5),
          distribution: '4',
          Attribute: [
            { type: 'md5', value: 'D41D8CD98F00B204E9800998ECF8427E', object_relation: 'md5', uuid: of(6) },
          ],
        },
      ],
    };
    const back = only({ Event: event });
    expect(back).toMatchObject({ owner: 'sender.example', id: uuid, tlp: 'AMBER+STRICT', pap: 'RED' });
    expect(back.observables.map(({ value, count }) => [value, count])).toEqual([
      ['192.0.2.7', 2],
      ['evil.example', 1],
      ['2001:db8::5', 1],
      ['d41d8cd98f00b204e9800998ecf8427e', 1],
    ]);
    expect(back.observables[0]?.lastSeen).toBe(new Date(1_790_000_500_000).toISOString());
    const again = writeMispCase(back);
    expect(again.Event.uuid).toBe(uuid);
    const names = (again.Event['Tag'] as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual([
      'tlp:amber+strict',
      'PAP:RED',
      'rsit:fraud="phishing"',
      'custom:tag',
      'misp-galaxy:threat-actor="X"',
    ]);
    const byValue = (value: string) => attributesOf(again).find((each) => each.value === value);
    expect(byValue('192.0.2.7')?.uuid).toBe(of(1));
    expect(byValue('rule x {}')).toEqual(expect.objectContaining({ uuid: of(2), distribution: '0' }));
    expect(JSON.stringify(again)).not.toContain('sharing_group_id');
    expect(JSON.stringify(again)).not.toContain('gone.example');
    expect(again.Event['Object']).toMatchObject([
      { uuid: of(5), Attribute: [{ uuid: of(6), distribution: '0' }] },
    ]);
    expect(again.Event['ShadowAttribute']).toMatchObject([{ value: 'other.example' }]);
  });

  test('labels are only ever raised', () => {
    const labelled = (Tag: object[], distribution = '3') => only({ info: 'x', Tag, distribution }).tlp;
    expect(labelled([{ name: 'tlp:white' }])).toBe('CLEAR');
    expect(labelled([{ name: 'tlp:green' }, { name: 'TLP:RED' }])).toBe('RED');
    expect(labelled([{ name: 'tlp:purple' }])).toBe('AMBER+STRICT');
    expect(labelled([])).toBe('AMBER');
    expect(labelled([], '0')).toBe('AMBER+STRICT');
  });
});

testWithShared('standards/misp', "a case conforms to MISP's schema and its lists of types", (folder) => {
  const { $schema: _draft, id: _id, ...schema } = readJson(folder, 'schema', 'schema.json');
  const check = compiler().compile(schema);
  const document = writeMispCase(fullCase());
  expect({ ok: check(document), errors: check.errors }).toEqual({ ok: true, errors: null });
  const { result } = readJson(folder, 'schema', 'describeTypes.json') as {
    result: { category_type_mappings: Record<string, string[]> };
  };
  for (const { type, category } of attributesOf(document) as (Attribute & { category: string })[])
    expect({ category, types: result.category_type_mappings[category] }).toEqual({
      category,
      types: expect.arrayContaining([type]),
    });
});

testWithShared(
  'standards/misp',
  'the samples that are events are taken, the others refused with a reason',
  (folder) => {
    const verdicts = readdirSync(join(folder, 'samples')).map((file) => {
      const readings = readMispCases(readFileSync(join(folder, 'samples', file)), context);
      const said = readings.map((each) =>
        each.case ? 'taken' : each.errors.map(({ path, reason }) => `${path} ${reason}`).join('; '),
      );
      return `${file}: ${[...new Set(said)].join(', ')}`;
    });
    expect(verdicts).toEqual([
      '57c4445b-c548-4654-af0b-4be3950d210f.json: taken',
      'event_tags.json: taken',
      'galaxy.json: /info is missing',
      'japanese_test.json: taken',
      'misp_event.json: taken',
      'proposals.json: taken',
      'sharing_groups.json: /info is missing',
      'sighting.json: /info is missing',
    ]);
  },
);

test.each(['constructor', '__proto__', 'toString'])(
  'what calls itself %s is nothing that we know',
  (name) => {
    const event = {
      info: 'event',
      distribution: '3',
      Tag: [{ name: `tlp:${name}` }],
      Attribute: [{ type: name, value: '192.0.2.1' }],
    };
    const shared = only({ Event: event });
    expect(shared.tlp).toBe('AMBER+STRICT');
    expect(shared.observables).toEqual([]);
    expect(shared.extensions.map(({ path }) => path)).toEqual(['/Event/Attribute/0']);
  },
);
