import { createHash } from 'node:crypto';
import { type TlpLabel, TLP_LABELS, strictestTlp } from '@tocsin/config';
import {
  type SharedAttachment,
  type SharedCase,
  type SharedCaseObservable,
  type SharedCaseState,
  type SharedContact,
} from '@tocsin/formats';
import { canonicalBytes } from '../../transport/envelope/canonical-json.js';
import { type CaseRecord } from './case-record.sql.js';

/** Who we are, as a case says it. */
export interface OwnNames {
  /** Team's name and mail address. */
  name: string;
  address: string;
  language: string;
}

export interface CaseParts {
  record: CaseRecord;
  observables: SharedCaseObservable[];
  attachments: SharedAttachment[];
}

const time = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * Everything that we hold of a case in the words of the exchange, before anything is taken away. Pure.
 * @param known under which id partners know it
 */
export function composeCase(
  { record, observables, attachments }: CaseParts,
  known: { owner: string; caseId: string },
  own: OwnNames,
): SharedCase {
  const labels = [...observables, ...attachments].map(({ tlp }) => tlp);
  return {
    owner: known.owner,
    id: known.caseId,
    revision: 0,
    generatedAt: '1970-01-01T00:00:00.000Z',
    language: own.language,
    exercise: record.drill,
    tlp: strictestTlp([asLabel(record.tlp), ...labels], 'RED'),
    pap: null,
    purpose: 'reporting',
    state: record.state as SharedCaseState,
    title: record.title,
    summary: record.summary,
    classification: { rsitClass: record.rsitClass, rsitType: record.rsitType, version: record.rsitVersion },
    severity: {
      level: record.level as 0 | 1 | 2 | 3 | 4 | 5,
      score: record.score,
      provisional: record.provisional,
    },
    times: {
      reported: new Date(record.reportedAt ?? record.openedAt).toISOString(),
      detected: time(record.awareAt),
      started: null,
      ended: null,
      contained: time(record.containedAt),
      resolved: time(record.resolvedAt),
    },
    contacts: [creator(own), ...peopleOf(record)],
    organisations: record.organisations.map((one) => ({ role: 'affected' as const, ...one })),
    observables,
    countermeasures: record.countermeasures.map(({ kind, state, description, targets, at }) => ({
      kind,
      state: state as 'planned' | 'active' | 'being-removed' | 'removed',
      description: [description, targets.join(', ')].filter((text) => text !== '').join(': '),
      at: time(at),
    })),
    timeline: record.steps.map(({ at, from, to }) => ({
      at: new Date(at).toISOString(),
      kind: 'state-changed',
      text: [from, to].filter((state) => state !== null).join(' → '),
    })),
    notes: record.notes.map(({ at, author, text }) => ({ at: new Date(at).toISOString(), author, text })),
    references: observables
      .filter(({ type }) => type === 'cve')
      .map(({ value }) => ({ kind: 'cve' as const, source: null, value, url: null })),
    related: record.merged.map(({ reference }) => ({ owner: known.owner, id: reference })),
    attachments,
    extensions: [],
  };
}

/**
 * Tells whether a case is another than before, whatever its number and the moment of writing. SHA-256, hexadecimal.
 * @param persons to whom alone it is encrypted
 */
export function fingerprintOf(shared: SharedCase, persons: readonly string[] = []): string {
  const content = { ...shared, revision: 0, generatedAt: '', persons: persons.toSorted() };
  return createHash('sha256').update(canonicalBytes(content)).digest('hex');
}

function asLabel(text: string): TlpLabel {
  return TLP_LABELS.find((label) => label === text) ?? 'RED';
}

function creator({ name, address }: OwnNames): SharedContact {
  return { role: 'creator', kind: 'organization', name, email: address, phone: null, country: null };
}

function peopleOf({ reporters, contacts }: CaseRecord): SharedContact[] {
  return [
    ...reporters
      .filter(({ name, address }) => name !== null || address !== null)
      .map(({ name, address }) => ({
        role: 'reporter' as const,
        kind: 'person' as const,
        name: name ?? address ?? '',
        email: address,
        phone: null,
        country: null,
      })),
    ...contacts.map((contact) => ({ role: 'affected' as const, kind: 'person' as const, ...contact })),
  ];
}
