import { type CaseReadingContext } from './case-reading.js';
import { type SharedCase } from './shared-case.js';

/** A case of which nothing is known but who sent it and when: what a document says is laid over it. Pure. */
export function blankCase({ owner, at, tlp }: CaseReadingContext, id: string): SharedCase {
  return {
    owner,
    id,
    revision: 1,
    generatedAt: at,
    language: 'en',
    exercise: false,
    tlp,
    pap: null,
    purpose: 'watch',
    state: 'open',
    title: '',
    summary: '',
    classification: { rsitClass: null, rsitType: null, version: '' },
    severity: null,
    times: { reported: at, detected: null, started: null, ended: null, contained: null, resolved: null },
    contacts: [],
    organisations: [],
    observables: [],
    countermeasures: [],
    timeline: [],
    notes: [],
    references: [],
    related: [],
    attachments: [],
    extensions: [],
  };
}

/** A moment of RFC 3339 as a case has it; null where it is none. Pure. */
export function sharedTime(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
