import { cleanValue, hasInternal } from '../checking/clean-value.js';
import { readJson } from '../checking/read-json.js';
import { xarfLimits } from './limits.js';

/**
 * The same document without its sender's own notes, for copies that people see; null where there are none to leave out
 * (or nothing that can be read, and then nobody can say what is in it).
 */
export function stripInternal(bytes: Buffer): Buffer | null {
  const reading = readJson(bytes, xarfLimits);
  if ('refused' in reading || !hasInternal(reading.value)) return null;
  return Buffer.from(`${JSON.stringify(cleanValue(reading.value), null, 2)}\n`, 'utf8');
}
