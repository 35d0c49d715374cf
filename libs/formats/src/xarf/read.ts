import { readJson } from '../checking/read-json.js';
import { isObject } from '../checking/rules.js';
import { readVersion3 } from './legacy/version-3.js';
import { MOST_DOCUMENTS, xarfLimits } from './limits.js';
import { readVersion4 } from './read-version-4.js';
import { type XarfResult } from './xarf-report.js';

/**
 * Reads the documents in some bytes: one, or a list of them. Versions 3 and 4; X-ARF has its own reader. Never throws:
 * what is wrong stands in the results, with its place and its reason.
 */
export function readXarf(bytes: Buffer): XarfResult[] {
  const reading = readJson(bytes, xarfLimits);
  if ('refused' in reading) return [{ form: null, errors: [{ path: '', reason: reading.refused }] }];
  const { value } = reading;
  if (!Array.isArray(value)) return [readDocument(value)];
  if (value.length === 0 || value.length > MOST_DOCUMENTS)
    return [{ form: null, errors: [{ path: '', reason: `must hold 1 to ${MOST_DOCUMENTS} documents` }] }];
  return value.map(readDocument);
}

/** Reads one document that has been parsed already. */
export function readDocument(value: unknown): XarfResult {
  if (!isObject(value)) return { form: null, errors: [{ path: '', reason: 'must be an object' }] };
  // Version 3 has no field of version 4 and is known by its own; whatever is neither is judged as version 4.
  if (!Object.hasOwn(value, 'xarf_version') && ('ReporterInfo' in value || 'Report' in value))
    return readVersion3(value);
  return readVersion4(value);
}
