import { createHash } from 'node:crypto';
import { cleanString } from '../checking/clean-value.js';
import { below, FaultList } from '../checking/fault.js';
import { isObject } from '../checking/rules.js';
import { MAX_EVIDENCE_BYTES } from './rules/every-document.js';
import { type XarfEvidence } from './xarf-report.js';

/** More is not looked at: the specification allows 50. */
const MOST = 50;

/** The names under which a version keeps its evidence. */
export interface EvidenceNames {
  contentType: string;
  payload: string;
  description: string;
}

const VERSION_4: EvidenceNames = {
  contentType: 'content_type',
  payload: 'payload',
  description: 'description',
};

/** @param path of the list, for what is wrong with its entries */
export function readEvidence(value: unknown, path: string, names = VERSION_4): XarfEvidence[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST)
    .map((item: unknown, index) => (isObject(item) ? readItem(item, below(path, index), names) : null))
    .filter((item) => item !== null);
}

function readItem(item: Record<string, unknown>, path: string, names: EvidenceNames): XarfEvidence | null {
  const payload = item[names.payload];
  if (typeof payload !== 'string') return null;
  const problems = new FaultList();
  const content = decode(payload);
  if (content === null)
    problems.add(below(path, names.payload), 'is not base64: kept as the text that it is');
  const bytes = content ?? Buffer.from(cleanString(payload), 'utf8');
  if (bytes.length > MAX_EVIDENCE_BYTES) problems.add(below(path, names.payload), 'is larger than 5 MB');
  if (typeof item.size === 'number' && item.size !== bytes.length)
    problems.add(below(path, 'size'), `says ${item.size} bytes, there are ${bytes.length}`);
  if (typeof item.hash === 'string' && !matches(item.hash, bytes))
    problems.add(below(path, 'hash'), 'is not the digest of the payload');
  const description = item[names.description];
  return {
    contentType: mediaType(item[names.contentType]),
    description: typeof description === 'string' ? cleanString(description).slice(0, 2000) : null,
    content: bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    problems: problems.items,
  };
}

/** The specification forbids line breaks in it (RFC 4648 section 3.1); senders put them there nevertheless. */
function decode(payload: string): Buffer | null {
  const compact = payload.replaceAll(/[\r\n\t ]+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(compact)) return null;
  const padding = /=*$/.exec(compact)?.[0].length ?? 0;
  // One letter beyond a group of four is no byte: something was cut off, or it is no base64 at all.
  if ((compact.length - padding) % 4 === 1) return null;
  return Buffer.from(compact, 'base64');
}

function matches(labelled: string, bytes: Buffer): boolean {
  const [, algorithm = '', digest = ''] = /^(md5|sha1|sha256|sha512):([0-9a-f]+)$/i.exec(labelled) ?? [];
  // An algorithm that we do not know proves nothing either way; the rules complain of it.
  if (algorithm === '') return true;
  return createHash(algorithm.toLowerCase()).update(bytes).digest('hex') === digest.toLowerCase();
}

function mediaType(value: unknown): string {
  const type = typeof value === 'string' ? (value.split(';', 1)[0] ?? '').trim().toLowerCase() : '';
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : 'application/octet-stream';
}
