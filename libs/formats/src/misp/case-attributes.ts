import { type SharedCase } from '../case/shared-case.js';
import { uuid5 } from '../writing/uuid5.js';
import { tlpTag } from './tags.js';
import { DISTRIBUTION, MISP_NAMESPACE, seconds } from './value-attribute.js';

type Attribute = Record<string, unknown>;

/** `comment` of a text attribute that says which part of a case it is; people read it in MISP. */
export const CASE_TEXTS = {
  case: 'Case of its owner, and revision',
  summary: 'Summary',
  note: 'Note',
  event: 'Timeline',
  measure: 'Countermeasure',
  organisation: 'Affected organisation',
  reference: 'Reference',
} as const;

/** Words of a case as attributes that every MISP shows. Pure. */
export function textAttributes(shared: SharedCase, event: string): Attribute[] {
  const made = maker(shared, event);
  const text = (comment: string, value: string) => made('text', 'Other', comment, value);
  return [
    made('text', 'Internal reference', CASE_TEXTS.case, `${shared.owner} ${shared.id} ${shared.revision}`),
    ...(shared.summary === '' ? [] : [text(CASE_TEXTS.summary, shared.summary)]),
    ...shared.organisations
      .filter(({ role }) => role === 'affected')
      .map(({ name }) => made('target-org', 'Targeting data', CASE_TEXTS.organisation, name)),
    ...shared.countermeasures.map((each) =>
      text(CASE_TEXTS.measure, [each.state, each.at ?? '-', each.kind, each.description].join(' | ')),
    ),
    ...shared.timeline.map(({ at, kind, text: words }) =>
      text(CASE_TEXTS.event, [at, kind, words].join(' | ')),
    ),
    ...shared.notes.map(({ at, author, text: words }) =>
      text(CASE_TEXTS.note, [at, author ?? '-', words].join(' | ')),
    ),
    ...shared.references.map(({ kind, source, value, url }) =>
      url !== null
        ? made('link', 'External analysis', `${CASE_TEXTS.reference} ${value}`, url)
        : text(CASE_TEXTS.reference, [kind, source ?? '-', value].join(' | ')),
    ),
  ];
}

function maker(shared: SharedCase, event: string) {
  const seen = new Map<string, number>();
  return (type: string, category: string, comment: string, value: string): Attribute => {
    const key = `${type} ${comment} ${value}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return {
      uuid: uuid5(MISP_NAMESPACE, `${event} ${key} ${nth}`),
      type,
      category,
      value,
      to_ids: false,
      comment,
      timestamp: seconds(new Date(shared.generatedAt)),
      distribution: DISTRIBUTION[shared.tlp],
      // MISP would otherwise find each "open" of one case in every other.
      disable_correlation: true,
      Tag: [tlpTag(shared.tlp)],
    };
  };
}

/** A text attribute of ours, back in its place; false for any other. */
export function takeText(attribute: Attribute, shared: SharedCase): boolean {
  const { comment, value, type } = attribute;
  if (typeof comment !== 'string' || typeof value !== 'string') return false;
  const parts = value.split(' | ');
  const [first = '', second = '', third = ''] = parts;
  const rest = (from: number) => parts.slice(from).join(' | ');
  switch (comment) {
    case CASE_TEXTS.case: {
      const [owner, id, revision] = value.split(' ');
      if (!owner || !id || !/^[1-9]\d{0,8}$/.test(revision ?? '')) return false;
      Object.assign(shared, { owner, id, revision: Number(revision) });
      return true;
    }
    case CASE_TEXTS.summary:
      shared.summary = value;
      return true;
    case CASE_TEXTS.note:
      if (Number.isNaN(Date.parse(first)) || parts.length < 3) return false;
      shared.notes.push({ at: first, author: second === '-' ? null : second, text: rest(2) });
      return true;
    case CASE_TEXTS.event:
      if (Number.isNaN(Date.parse(first)) || parts.length < 3) return false;
      shared.timeline.push({ at: first, kind: second, text: rest(2) });
      return true;
    case CASE_TEXTS.measure: {
      const state = (['planned', 'active', 'being-removed', 'removed'] as const).find(
        (each) => each === first,
      );
      if (!state || parts.length < 4) return false;
      const at = second === '-' || Number.isNaN(Date.parse(second)) ? null : second;
      shared.countermeasures.push({ state, at, kind: third, description: rest(3) });
      return true;
    }
    case CASE_TEXTS.organisation:
      if (type !== 'target-org') return false;
      shared.organisations.push({ role: 'affected', name: value, sector: null, country: null });
      return true;
    case CASE_TEXTS.reference: {
      const kind = (['url', 'cve', 'advisory', 'case', 'other'] as const).find((each) => each === first);
      if (!kind || parts.length < 3) return false;
      shared.references.push({ kind, source: second === '-' ? null : second, value: rest(2), url: null });
      return true;
    }
    default:
      return false;
  }
}
