import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIodefJson, readIodefXml, writeIodefJson, writeIodefXml } from '@tocsin/formats';
import fc from 'fast-check';
import { anyCase } from '../any-case.js';
import { maliciousJson, maliciousXml } from '../malicious.js';
import { officialIodef } from '../official-iodef.js';
import { count, type InteropRow } from './interop-row.js';

const cases = fc.sample(anyCase, { numRuns: 100, seed: 20_261_122 });
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function iodefRows(shared: string): InteropRow[] {
  const expected = JSON.parse(readFileSync(join(shared, 'EXPECTED.json'), 'utf8')) as Record<
    string,
    { valid: boolean }
  >;
  const official = officialIodef(join(shared, 'iodef'));
  return [
    ...(['xml', 'json'] as const).flatMap((form): InteropRow[] => {
      const format = form === 'xml' ? 'IODEF v2 XML (RFC 7970)' : 'IODEF v2 JSON (RFC 8727)';
      const read = form === 'xml' ? readIodefXml : readIodefJson;
      const write = form === 'xml' ? writeIodefXml : writeIodefJson;
      const conforms = (text: string) =>
        form === 'xml' ? official.xml(text) === null : official.json(JSON.parse(text));
      const samples = Object.entries(expected).filter(
        ([path]) => path.startsWith('iodef/') && path.endsWith(form),
      );
      const malicious = form === 'xml' ? maliciousXml : maliciousJson;
      return [
        {
          format,
          direction: 'in',
          samples: 'published samples',
          asked: 'judged valid or invalid as EXPECTED.json says',
          ...count(samples, ([path, { valid }]) =>
            read(readFileSync(join(shared, path))).every(({ errors }) => (errors.length === 0) === valid),
          ),
        },
        {
          format,
          direction: 'in',
          samples: 'malicious and broken documents',
          asked: 'refused, with the reason',
          ...count(malicious, ({ bytes, reason }) =>
            read(bytes).every((each) => each.case === null && reason.test(each.errors[0]?.reason ?? '')),
          ),
        },
        {
          format,
          direction: 'out',
          samples: 'random cases',
          asked: 'valid by the official schema',
          ...count(cases, (each) => conforms(write(each))),
        },
        {
          format,
          direction: 'out and in',
          samples: 'random cases',
          asked: 'the same case',
          ...count(cases, (each) => same(sorted(read(Buffer.from(write(each)))[0]?.case), sorted(each))),
        },
      ];
    }),
    {
      format: 'IODEF v2',
      direction: 'out and in',
      samples: 'random cases',
      asked: 'JSON → XML → JSON, byte for byte',
      ...count(cases, (each) => {
        const json = writeIodefJson(each);
        const first = readIodefJson(Buffer.from(json))[0]?.case;
        const second = first && readIodefXml(Buffer.from(writeIodefXml(first)))[0]?.case;
        return second !== null && second !== undefined && writeIodefJson(second) === json;
      }),
    },
  ];
}

/** JSON's members have no order; the text that is compared has one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
