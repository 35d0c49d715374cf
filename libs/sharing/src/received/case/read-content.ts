import { readIodefValue, type RidReport, type SharedCase } from '@tocsin/formats';
import { canonicalBytes } from '../../transport/envelope/canonical-json.js';

/** A document as it came, and what was read in it. */
export interface RevisionContent {
  /** RFC 8785 form, or a JWE. */
  bytes: Buffer;
  encrypted: boolean;
  document: SharedCase | null;
  /** Path and reason; null where it was read, or is not for us to read. */
  problem: string | null;
  warnings: string[];
}

/**
 * The document of a report. One that cannot be read is kept and says why: its sender signed it, and a person can look. One
 * for named persons is opened by them, with keys that no server has. Pure.
 */
export function readContent(report: RidReport): RevisionContent {
  if ('content_jwe' in report && report.content_jwe !== undefined) {
    const bytes = Buffer.from(report.content_jwe);
    return { bytes, encrypted: true, document: null, problem: null, warnings: [] };
  }
  const { content } = report as Extract<RidReport, { content: unknown }>;
  const bytes = canonicalBytes(content);
  const [reading] = readIodefValue(content);
  const warnings = (reading?.warnings ?? []).map(({ path, reason }) => `${path} ${reason}`);
  if (!reading?.case) {
    const problem = (reading?.errors ?? []).map(({ path, reason }) => `${path} ${reason}`).join('; ');
    return { bytes, encrypted: false, document: null, problem: problem || 'no case in it', warnings };
  }
  // What the message says of the case was verified and decided on; the document may not say another case.
  const { owner, id, revision } = report.case;
  const document = { ...reading.case, owner, id, revision, exercise: report.exercise, tlp: report.tlp };
  return { bytes, encrypted: false, document, problem: null, warnings };
}
