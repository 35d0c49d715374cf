import { isObject } from './checking/rules.js';
import { readJson } from './checking/read-json.js';
import { type CaseFormatName } from './registry.js';

const LIMITS = { maxBytes: 32 * 1024 * 1024, maxDepth: 64, maxTokens: 1_000_000 };

export type Recognition = { format: CaseFormatName } | { refused: string };

/**
 * Which format of cases some bytes are in, by what only it has, or why none. Whether it is a good one is its reader's to
 * say.
 */
export function recogniseFormat(bytes: Buffer): Recognition {
  const [first] = /[^\s\uFEFF]/.exec(bytes.subarray(0, 1000).toString('utf8')) ?? [];
  if (first === '<') return { format: 'iodef-xml' };
  const reading = readJson(bytes, LIMITS);
  if ('refused' in reading) return reading;
  const { value } = reading;
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const format = isObject(one) ? formatOf(one) : null;
  return format ? { format } : { refused: 'is JSON of no format that holds cases' };
}

function formatOf(value: Record<string, unknown>): CaseFormatName | null {
  if ('Event' in value || 'response' in value) return 'misp';
  if (isObject(value.document) && 'csaf_version' in value.document) return 'csaf';
  if ('Incident' in value) return 'iodef-json';
  return value.type === 'bundle' || 'spec_version' in value ? 'stix21' : null;
}
