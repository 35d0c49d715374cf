import { FaultList } from '../../checking/fault.js';
import { cleanString } from '../../checking/clean-value.js';
import { reportOf } from '../read-version-4.js';
import { type XarfReading } from '../xarf-report.js';
import { typeInVersion4 } from './types.js';

const LONGEST_PART = 64 * 1024;
const MOST_FIELDS = 100;

/**
 * Reads the second part of an X-ARF mail (0.1, 0.2): YAML by name, `Key: value` a line in fact. Nested values, lists
 * and references are not what it is used for, and a whole YAML reader would open more doors than this format needs.
 * Empty where it states neither a type nor a source.
 */
export function readXArf(part: Buffer): XarfReading[] {
  const fields = readFields(part.subarray(0, LONGEST_PART).toString('utf8'));
  const get = (name: string): string | undefined => fields.get(name);
  if (!get('report-type') && !get('source')) return [];
  const warnings = new FaultList();
  for (const name of ['reported-from', 'report-type', 'report-id', 'date', 'source'])
    if (!get(name)) warnings.add(`/${name}`, 'is missing');
  const port = Number(get('source-port') ?? Number.NaN);
  const date = new Date(get('date') ?? '');
  const report = reportOf({
    ...others(fields),
    xarf_version: get('version'),
    report_id: get('report-id'),
    timestamp: Number.isNaN(date.getTime()) ? undefined : date.toISOString(),
    reporter: { contact: get('reported-from'), org: undefined, domain: undefined },
    source_identifier: get('source'),
    source_port: Number.isInteger(port) ? port : undefined,
    ...typeInVersion4(get('category'), get('report-type')),
  });
  const conforms = warnings.items.length === 0;
  return [{ form: 'x-arf', conforms, errors: [], warnings: warnings.items, report }];
}

function readFields(part: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of part.split(/\r?\n/)) {
    const [, name, value = ''] = /^([A-Za-z][\w-]{0,60})[ \t]*:[ \t]+(.{1,2000})$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key && !fields.has(key) && fields.size < MOST_FIELDS)
      fields.set(key, cleanString(unquoted(value.trim())));
  }
  return fields;
}

/** YAML's quotes around a whole value; its escapes are left as they are. */
function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

const placed = new Set([
  'version',
  'report-id',
  'date',
  'reported-from',
  'source',
  'source-port',
  'report-type',
  'category',
]);

/** `User-Agent` → `user_agent`, as version 4 writes names. */
function others(fields: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...fields]
      .filter(([name]) => !placed.has(name))
      .map(([name, value]) => [name.replaceAll('-', '_'), value]),
  );
}
