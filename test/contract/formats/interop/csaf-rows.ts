import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseReaders, judgeCsaf } from '@tocsin/formats';
import { maliciousJson } from '../malicious.js';
import { count, type InteropRow } from './interop-row.js';

const context = { owner: 'cirt-aa.example', at: '2026-11-22T10:00:00.000Z', tlp: 'AMBER' as const };
const GROUPS = ['mandatory', 'optional', 'informative'] as const;

/** Judged otherwise by the library that holds the tests (2.0.10); a case that it comes to judge rightly leaves this list. */
const KNOWN: Record<string, string> = {
  '6-1-14-12': 'it orders revisions of the same moment by nothing',
  '6-1-16-17': 'the same',
  '6-1-26-04': 'it does not know the name `csafsecurityadvisory` for a forbidden one',
};

interface TestCase {
  name: string;
  valid: boolean;
}
interface OfficialTest {
  group: string;
  failures?: TestCase[];
  valid?: TestCase[];
}

export async function csafRows(shared: string): Promise<InteropRow[]> {
  const folder = join(shared, 'csaf/2.0');
  const { tests } = JSON.parse(readFileSync(join(folder, 'tests/testcases.json'), 'utf8')) as {
    tests: OfficialTest[];
  };
  const rows: InteropRow[] = [];
  for (const group of GROUPS) {
    const listed = tests
      .filter((each) => each.group === group)
      .flatMap(({ failures = [], valid = [] }) => [...failures, ...valid]);
    const there = listed.filter(({ name }) => existsSync(join(folder, 'tests', name)));
    const judged: [TestCase, boolean][] = [];
    for (const each of there)
      judged.push([each, (await judgeCsaf(parsed(join(folder, 'tests', each.name)))).length === 0]);
    const wrong = judged
      .filter(([{ valid }, ours]) => valid !== ours)
      .map(([{ name }]) => /2021-(.+)\.json$/.exec(name)?.[1] ?? name);
    const unexplained = wrong.filter((name) => !(name in KNOWN));
    rows.push({
      format: 'CSAF 2.0',
      direction: 'in',
      samples: `official test cases, ${group} (${listed.length - there.length} more are not at hand)`,
      asked: 'judged valid or invalid as testcases.json says',
      ...count(judged, ([{ valid }, ours]) => valid === ours),
      why: unexplained.length > 0 ? '' : wrong.map((name) => `${name}: ${KNOWN[name] ?? ''}`).join('; '),
    });
  }
  const examples = readdirSync(join(folder, 'examples')).filter((name) => name.endsWith('.json'));
  return [
    ...rows,
    {
      format: 'CSAF 2.0',
      direction: 'in',
      samples: 'published examples',
      asked: 'read, with id, title and publisher',
      ...count(examples, (name) => {
        const [reading] = caseReaders.csaf(readFileSync(join(folder, 'examples', name)), context);
        const [advisory] = reading?.case?.references ?? [];
        return (
          reading?.errors.length === 0 &&
          advisory?.kind === 'advisory' &&
          Boolean(advisory.value && advisory.source && reading.case?.title)
        );
      }),
    },
    {
      format: 'CSAF 2.0',
      direction: 'in',
      samples: 'malicious and broken documents',
      asked: 'refused, with the reason',
      ...count(maliciousJson, ({ bytes }) =>
        caseReaders.csaf(bytes, context).every((each) => each.case === null && each.errors.length > 0),
      ),
    },
  ];
}

const parsed = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
