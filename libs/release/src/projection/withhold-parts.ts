import { tlpRank } from '@tocsin/config';
import { type SharedCase, type SharedContact, type SharedTlp } from '@tocsin/formats';
import { type Agreement, type CaseField } from '../agreement/agreement.js';
import { type CaseDraft, type CaseList } from './case-draft.js';
import { type Circumstances, type Removal, type RemovalReason } from './removal.js';

/** Beside words and names, these are what child protection keeps here (DOMAIN: only hashes and identifiers leave). */
const WITHOUT_WORDS: ReadonlySet<CaseField> = new Set([
  'classification',
  'severity',
  'times',
  'state',
  'creator',
  'observables',
  'affected-values',
  'related',
]);

const FIELD_OF_ROLE: Partial<Record<SharedContact['role'], CaseField>> = {
  creator: 'creator',
  reporter: 'reporter',
};

/**
 * Takes out of the draft what the agreement, the choice, the labels and child protection keep here. Allow-list only:
 * a field that nobody named is taken out. Pure but for the draft.
 */
export function withholdParts(
  draft: CaseDraft,
  full: SharedCase,
  agreement: Agreement,
  chosen: readonly CaseField[],
  circumstances: Circumstances,
): Removal[] {
  const why = (field: CaseField): RemovalReason | null => {
    if (circumstances.childProtection === true && !WITHOUT_WORDS.has(field)) return 'child-protection';
    if (!agreement.allowed.includes(field)) return 'not-agreed';
    return chosen.includes(field) ? null : 'not-chosen';
  };
  const aboveClearance = (label: SharedTlp): RemovalReason | null =>
    !agreement.labels.includes(label) ||
    (circumstances.ceiling !== undefined && tlpRank(label) > tlpRank(circumstances.ceiling))
      ? 'above-clearance'
      : null;
  const foreign = (owner: string | null): RemovalReason | null =>
    owner !== null && owner !== full.owner && !agreement.seesPartners ? 'other-partner' : null;

  const notOurs = new Set(circumstances.notOurs);
  const toldUs = (part: string): RemovalReason | null => (notOurs.has(part) ? 'other-partner' : null);

  const removed = withholdWords(draft, full, why);
  const take = <Part>(
    list: CaseList,
    parts: (Part | null)[],
    judge: (part: Part) => { field: CaseField; reason: RemovalReason | null },
  ): void => {
    for (const [index, part] of parts.entries()) {
      if (part === null) continue;
      const { field, reason } = judge(part);
      if (reason === null) continue;
      parts[index] = null;
      removed.push({ pointer: `/${list}/${index}`, field, reason });
    }
  };

  take('contacts', draft.contacts, ({ role }) => {
    const field = FIELD_OF_ROLE[role] ?? 'contacts';
    return { field, reason: why(field) };
  });
  const plain = (field: CaseField) => () => ({ field, reason: why(field) });
  take('organisations', draft.organisations, plain('organisations'));
  take('observables', draft.observables, ({ type, value, tlp, affected }) => {
    const reason = why('observables') ?? aboveClearance(tlp) ?? toldUs(`${type} ${value}`);
    if (reason !== null || !affected) return { field: 'observables', reason };
    return { field: 'affected-values', reason: why('affected-values') === null ? null : 'affected' };
  });
  take('countermeasures', draft.countermeasures, plain('countermeasures'));
  take('timeline', draft.timeline, plain('timeline'));
  take('notes', draft.notes, plain('notes'));
  take('references', draft.references, ({ kind, source }) => ({
    field: 'references',
    reason: why('references') ?? (kind === 'case' ? foreign(source) : null),
  }));
  take('related', draft.related, ({ owner }) => ({
    field: 'related',
    reason: why('related') ?? foreign(owner),
  }));
  take('attachments', draft.attachments, ({ tlp }) => ({
    field: 'attachments',
    reason: why('attachments') ?? aboveClearance(tlp),
  }));
  take('extensions', draft.extensions, plain('extensions'));
  if (circumstances.childProtection === true)
    for (const [index, value] of draft.observables.entries()) {
      if (value === null || value.note === '') continue;
      value.note = '';
      removed.push({
        pointer: `/observables/${index}/note`,
        field: 'observables',
        reason: 'child-protection',
      });
    }
  return removed;
}

/** The parts that are no lists. What has to stand there by the case's form says nothing any more. */
function withholdWords(
  draft: CaseDraft,
  full: SharedCase,
  why: (field: CaseField) => RemovalReason | null,
): Removal[] {
  const removed: Removal[] = [];
  const withhold = (field: CaseField, isEmpty: boolean, cut: () => void): void => {
    const reason = why(field);
    if (reason === null || isEmpty) return;
    cut();
    removed.push({ pointer: `/${field}`, field, reason });
  };
  withhold('title', full.title === '', () => (draft.title = ''));
  withhold('summary', full.summary === '', () => (draft.summary = ''));
  const { rsitClass, rsitType, version } = full.classification;
  withhold('classification', rsitClass === null && rsitType === null, () => {
    draft.classification = { rsitClass: null, rsitType: null, version };
  });
  withhold('severity', full.severity === null, () => (draft.severity = null));
  withhold('state', full.state === 'open', () => (draft.state = 'open'));
  withhold('times', false, () => {
    draft.times = { ...NO_TIMES, reported: full.generatedAt };
  });
  return removed;
}

const NO_TIMES = { detected: null, started: null, ended: null, contained: null, resolved: null };
