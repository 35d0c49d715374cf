import { describe, expect, it } from '@jest/globals';
import { csvCell } from './csv/csv-cell.js';
import { patternOf } from './stix21/observable-object.js';
import { writers } from './writers.js';
import { type SharedCollection, type SharedObservable } from './writing/shared-observable.js';

const about: SharedCollection = {
  producer: 'CIRT',
  title: 'Observables of I-2026-000012',
  scope: 'I-2026-000012',
  tlp: 'GREEN',
  exercise: false,
  at: new Date('2026-11-22T10:00:00Z'),
};

const value = (given: Partial<SharedObservable>): SharedObservable => ({
  type: 'domain',
  value: 'evil.example',
  tlp: 'GREEN',
  firstSeen: new Date('2026-11-20T08:00:00Z'),
  lastSeen: new Date('2026-11-21T08:00:00Z'),
  count: 2,
  malicious: true,
  affected: false,
  note: '',
  ...given,
});

async function* stream(values: SharedObservable[]) {
  yield* await Promise.resolve(values);
}

async function written(
  name: keyof typeof writers,
  values: SharedObservable[],
  more: Partial<SharedCollection> = {},
) {
  let text = '';
  for await (const piece of writers[name].write(stream(values), { ...about, ...more })) text += piece;
  return text;
}

interface Bundle {
  objects: (Record<string, unknown> & { type: string; id: string })[];
}

describe('a STIX bundle', () => {
  it('holds the value, what was seen, and an indicator only for what is malicious and no victim', async () => {
    const of = async (given: Partial<SharedObservable>) =>
      (JSON.parse(await written('stix21', [value(given)])) as Bundle).objects.map(({ type }) => type);
    const head = ['identity', 'marking-definition', 'marking-definition'];
    expect(await of({})).toEqual([...head, 'domain-name', 'observed-data', 'indicator', 'relationship']);
    expect(await of({ malicious: false })).toEqual([...head, 'domain-name', 'observed-data']);
    expect(await of({ affected: true })).toEqual([...head, 'domain-name', 'observed-data']);
    expect(await of({ type: 'cve', value: 'CVE-2026-12345' })).toEqual([...head, 'vulnerability']);
  });

  it('makes the ids that everybody makes of the same value', async () => {
    const { objects } = JSON.parse(await written('stix21', [value({ value: 'example.com' })])) as Bundle;
    // As OASIS' own library makes it (cti-python-stix2).
    expect(objects.find(({ type }) => type === 'domain-name')?.id).toBe(
      'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7',
    );
  });

  it('quotes what a pattern would read as its own', () => {
    expect(patternOf({ type: 'url', value: "http://evil.example/a'b\\c" })).toBe(
      "[url:value = 'http://evil.example/a\\'b\\\\c']",
    );
    expect(patternOf({ type: 'asn', value: 'AS64496' })).toBe('[autonomous-system:number = 64496]');
    expect(patternOf({ type: 'sha256', value: 'ab' })).toBe("[file:hashes.'SHA-256' = 'ab']");
    expect(patternOf({ type: 'cidr', value: '192.0.2.0/24' })).toBe(
      "[ipv4-addr:value ISSUBSET '192.0.2.0/24']",
    );
  });

  it('marks each object with its own label', async () => {
    const { objects } = JSON.parse(await written('stix21', [value({ tlp: 'CLEAR' })])) as Bundle;
    const marked = objects.filter((object) => 'object_marking_refs' in object);
    expect(marked).toHaveLength(4);
    for (const { object_marking_refs: refs } of marked)
      expect(refs).toEqual(['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487']);
  });
});

describe('a MISP event', () => {
  it('has an attribute a value, with its label as a tag and no farther distribution than that', async () => {
    const text = await written(
      'misp',
      [value({}), value({ type: 'ipv4', value: '192.0.2.1', tlp: 'AMBER', malicious: false })],
      {
        tlp: 'AMBER',
        exercise: true,
      },
    );
    expect(JSON.parse(text)).toMatchObject({
      Event: {
        info: 'EXERCISE Observables of I-2026-000012',
        distribution: '0',
        Tag: [{ name: 'tlp:amber' }, { name: 'exercise' }],
        Attribute: [
          {
            type: 'domain',
            value: 'evil.example',
            to_ids: true,
            distribution: '1',
            Tag: [{ name: 'tlp:green' }],
          },
          {
            type: 'ip-dst',
            value: '192.0.2.1',
            to_ids: false,
            distribution: '0',
            Tag: [{ name: 'tlp:amber' }],
          },
        ],
      },
    });
  });

  it('is one event without values, too', async () => {
    expect(JSON.parse(await written('misp', []))).toMatchObject({ Event: { Attribute: [] } });
  });
});

describe('a table', () => {
  it('begins with a mark of its encoding, and each line ends as spreadsheets expect', async () => {
    expect(await written('csv', [value({ note: 'a "quoted", note' })])).toBe(
      '\ufefftype,value,tlp,malicious,affected,first_seen,last_seen,count,note\r\n' +
        'domain,evil.example,GREEN,true,false,2026-11-20T08:00:00.000Z,2026-11-21T08:00:00.000Z,2,"a ""quoted"", note"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '|x', '%x'])('lets nobody calculate with %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });
});
