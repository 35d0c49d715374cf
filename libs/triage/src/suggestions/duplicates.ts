import { type SimilarSubject } from '@tocsin/observables';
import { type DuplicateSuggestion } from './suggestion.js';

/** A report of the same sender. */
export interface SenderReport {
  id: string;
  subject: string;
  contentHash: string | null;
  rawSha256: string;
}

export interface DuplicateFacts {
  subject: string;
  contentHash: string | null;
  rawSha256: string;
  similar: SimilarSubject[];
  /** The sender's latest reports, this one not among them. */
  fromSender: SenderReport[];
}

const SHOWN = 10;
const VALUES_SHOWN = 10;
const SHORTEST_SUBJECT = 8;
/** A machine's habit: a subject that stands on more of the sender's reports than this says nothing. */
const HABIT = 5;
const SAME_CONTENT = 100;
const SAME_SUBJECT = 0.4;

/**
 * What probably tells of the same, best first, ten at most: shared observables (a rare one counts more than many common
 * ones; too common ones were left out by the search), the same bytes, the same sender with the same subject. Pure.
 */
export function suggestDuplicates(facts: DuplicateFacts): DuplicateSuggestion[] {
  const found = new Map<string, DuplicateSuggestion & { weight: number }>();
  for (const { kind, id, weight, count, values } of facts.similar) {
    if (kind === 'message' || kind === 'note') continue;
    found.set(id, { kind, id, count, values: values.slice(0, VALUES_SHOWN), same: [], weight });
  }
  const subject = plainSubject(facts.subject);
  const alike = facts.fromSender.filter((other) => plainSubject(other.subject) === subject);
  const telling = subject.length >= SHORTEST_SUBJECT && alike.length <= HABIT;
  for (const other of facts.fromSender) {
    const sameContent =
      other.rawSha256 === facts.rawSha256 ||
      (facts.contentHash !== null && other.contentHash === facts.contentHash);
    const sameSubject = telling && alike.includes(other);
    if (!sameContent && !sameSubject) continue;
    const known = found.get(other.id) ?? {
      kind: 'report',
      id: other.id,
      count: 0,
      values: [],
      same: [],
      weight: 0,
    };
    if (sameContent) known.same.push('content');
    if (sameSubject) known.same.push('subject');
    known.weight += (sameContent ? SAME_CONTENT : 0) + (sameSubject ? SAME_SUBJECT : 0);
    found.set(other.id, known);
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || b.count - a.count || b.id.localeCompare(a.id))
    .slice(0, SHOWN)
    .map(({ weight: _weight, ...suggestion }) => suggestion);
}

/** Without the marks of answering and forwarding, without our tag, in one case. */
export function plainSubject(subject: string): string {
  return subject
    .slice(0, 500)
    .toLowerCase()
    .replaceAll(/\[?\b(?:r|i|ex)-\d{4}-\d{6,9}\]?/g, ' ')
    .replace(/^\s*(?:(?:re|aw|sv|antw|fwd?|wg|tr|rv|رد|回复|答复|转发|отв)\s*[:：]\s*)+/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
