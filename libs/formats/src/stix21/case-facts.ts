import { sharedTime } from '../case/blank-case.js';
import {
  SHARED_CASE_STATES,
  SHARED_PURPOSES,
  type SharedAttachment,
  type SharedCase,
  type SharedContact,
  type SharedExtension,
  type SharedOrganisation,
  type SharedReference,
} from '../case/shared-case.js';
import { TLP_LABELS } from '../case/tlp-order.js';
import { isObject } from '../checking/rules.js';
import { caseFactsOf } from './case-extension.js';
import { type StixObject } from './stix-object.js';

type Facts = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const some = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const facts = (value: unknown): Facts => (isObject(value) ? value : {});
const list = (value: unknown): Facts[] =>
  Array.isArray(value) ? value.filter((each) => isObject(each)) : [];
const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | null =>
  words.find((word) => word === value) ?? null;

const PAP = ['RED', 'AMBER', 'GREEN', 'CLEAR'] as const;
const LEVELS = [0, 1, 2, 3, 4, 5] as const;
const CONTACT_ROLES = ['creator', 'reporter', 'affected', 'third-party', 'technical', 'other'] as const;
const ORGANISATION_ROLES = ['affected', 'source', 'intermediate', 'unknown'] as const;
const REFERENCE_KINDS = ['url', 'cve', 'advisory', 'case', 'other'] as const;

/** Lays what our extension says on the incident over a case. Whoever wrote it may be anybody: each value is checked. */
export function readCaseFacts(shared: SharedCase, incident: StixObject): SharedCase {
  const said = caseFactsOf(incident) ?? {};
  const taxonomy = facts(said['taxonomy']);
  const times = facts(said['times']);
  return {
    ...shared,
    owner: some(said['case_owner']) ?? shared.owner,
    id: some(said['case_id']) ?? shared.id,
    revision: Number.isSafeInteger(said['revision']) ? Number(said['revision']) : shared.revision,
    generatedAt: sharedTime(said['generated_at']) ?? shared.generatedAt,
    pap: oneOf(PAP, said['pap']),
    purpose: oneOf(SHARED_PURPOSES, said['purpose']) ?? shared.purpose,
    state: oneOf(SHARED_CASE_STATES, said['state']) ?? shared.state,
    classification: {
      rsitClass: some(taxonomy['rsit_class']),
      rsitType: some(taxonomy['rsit_type']),
      version: text(taxonomy['version']),
    },
    severity: severityOf(said['severity']),
    times: {
      reported: sharedTime(times['reported']) ?? shared.times.reported,
      detected: sharedTime(times['detected']),
      started: sharedTime(times['started']),
      ended: sharedTime(times['ended']),
      contained: sharedTime(times['contained']),
      resolved: sharedTime(times['resolved']),
    },
    references: list(said['references']).map(referenceOf),
    related: list(said['related']).map(({ owner, id }) => ({ owner: text(owner), id: text(id) })),
    extensions: [...shared.extensions, ...list(said['kept']).map(extensionOf)],
  };
}

function severityOf(value: unknown): SharedCase['severity'] {
  const said = facts(value);
  const level = LEVELS.find((each) => each === said['level']);
  if (level === undefined) return null;
  const score = typeof said['score'] === 'number' ? said['score'] : null;
  return { level, score, provisional: said['provisional'] === true };
}

const referenceOf = (said: Facts): SharedReference => ({
  kind: oneOf(REFERENCE_KINDS, said['kind']) ?? 'other',
  source: some(said['source']),
  value: text(said['value']),
  url: some(said['url']),
});

const extensionOf = (said: Facts): SharedExtension => ({
  format: text(said['format']),
  path: text(said['path']),
  value: text(said['value']),
});

/** Who an identity is to the case; null where our extension does not say so. */
export function contactOf(said: Facts | null, name: string): SharedContact | null {
  if (said?.['part'] !== 'contact') return null;
  return {
    role: oneOf(CONTACT_ROLES, said['role']) ?? 'other',
    kind: said['kind'] === 'person' ? 'person' : 'organization',
    name,
    email: some(said['email']),
    phone: some(said['phone']),
    country: some(said['country']),
  };
}

/** As `contactOf`, for an organisation. */
export function organisationOf(said: Facts | null, identity: StixObject): SharedOrganisation | null {
  if (said?.['part'] !== 'organisation') return null;
  const sectors: unknown = identity['sectors'];
  return {
    role: oneOf(ORGANISATION_ROLES, said['role']) ?? 'unknown',
    name: text(identity['name']),
    sector: Array.isArray(sectors) ? some(sectors[0]) : null,
    country: some(said['country']),
  };
}

/** The attachment that a relationship of ours tells of; null for any other. */
export function attachmentOf(said: Facts | null): SharedAttachment | null {
  if (said?.['part'] !== 'attachment') return null;
  const { name, content_type: contentType, size, sha256, tlp } = facts(said['attachment']);
  if (!/^[0-9a-f]{64}$/.test(text(sha256)) || !Number.isSafeInteger(size)) return null;
  return {
    name: text(name),
    contentType: text(contentType),
    size: Number(size),
    sha256: text(sha256),
    tlp: oneOf(TLP_LABELS, tlp) ?? 'RED',
  };
}
