import { type SharedCase } from '@tocsin/formats';
import { displayObservable } from '@tocsin/observables';
import { type CaseDraft } from './case-draft.js';
import { readingsOf, type Work } from './fold-text.js';
import { type Circumstances, type Removal } from './removal.js';

/** What may not be repeated in what leaves. */
export interface Secrets {
  /** Folded (`readingsOf`): names, addresses, values; by their first `HEAD` units, so that thousands are found at once. */
  words: ReadonlyMap<string, readonly string[]>;
  /** Type and value of what stays here, in normal form, for values that are written in many ways. */
  observables: ReadonlySet<string>;
  /** Below 0: what is in the case was not looked at to its end. */
  work: Work;
}

/** Anything shorter is no secret. */
export const HEAD = 3;
/** A shorter line of a note stands in any text: "called back", "see above". */
const TELLING_LINE = 24;
/** A name of one short word stands in any text too. */
const TELLING_NAME = 5;
const TELLING_NUMBER = 6;

/**
 * What stays here, as it could be repeated elsewhere: values, names and addresses of people and organisations, lines of
 * notes. Not our own name, which everybody may know, nor a title. Pure.
 */
export function secretsOf(
  full: SharedCase,
  draft: CaseDraft,
  removed: readonly Removal[],
  { otherPartners = [], secrets = [] }: Circumstances,
  work: Work,
): Secrets {
  const words: string[] = [];
  const observables = new Set<string>();
  const named = (name: string | null): void => {
    if (name !== null && isTellingName(name)) words.push(name);
  };
  const given = (value: string | null): void => {
    if (value !== null && value.trim() !== '') words.push(value);
  };
  const gone = <Part>(before: readonly Part[], after: readonly (Part | null)[]): Part[] =>
    before.filter((_, index) => after[index] === null);

  for (const { role, name, email, phone } of gone(full.contacts, draft.contacts)) {
    if (role === 'creator') continue;
    named(name);
    given(email);
    if ((phone?.replaceAll(/\D/g, '').length ?? 0) >= TELLING_NUMBER) given(phone);
  }
  for (const { name } of gone(full.organisations, draft.organisations)) named(name);
  for (const { type, value } of gone(full.observables, draft.observables)) {
    // Our own domain stands in every case that we send.
    if (value === full.owner) continue;
    observables.add(`${type} ${value}`);
    given(value);
    given(displayObservable({ type, value }) ?? null);
  }
  for (const { text } of gone(full.notes, draft.notes)) words.push(...tellingLines(text));
  for (const { pointer, field, reason } of removed) {
    const [, list, index = ''] = pointer.split('/');
    if (reason === 'other-partner' && list === 'related') {
      const related = full.related[Number(index)];
      given(related?.owner ?? null);
      given(related?.id ?? null);
    }
    if (reason === 'other-partner' && list === 'references')
      given(full.references[Number(index)]?.value ?? null);
    // A file that is too strict for him: neither its name nor its hash. One that was not chosen is no secret.
    if (reason === 'above-clearance' && field === 'attachments') {
      const file = full.attachments[Number(index)];
      named(file?.name ?? null);
      given(file?.sha256 ?? null);
      if (file) observables.add(`sha256 ${file.sha256}`);
    }
  }
  for (const partner of otherPartners) given(partner);
  for (const secret of secrets)
    words.push(...(secret.includes('\n') || secret.length > 200 ? tellingLines(secret) : [secret]));
  return { words: byHead(words, work), observables, work };
}

function byHead(words: readonly string[], work: Work): Map<string, string[]> {
  const sorted = new Map<string, string[]>();
  for (const folded of new Set(
    words.flatMap((word) => readingsOf(word, work).map(({ text }) => text.trim())),
  )) {
    if (folded.length < HEAD || !/[\p{L}\p{N}]/u.test(folded)) continue;
    const head = folded.slice(0, HEAD);
    const known = sorted.get(head);
    if (known) known.push(folded);
    else sorted.set(head, [folded]);
  }
  return sorted;
}

function isTellingName(name: string): boolean {
  const trimmed = name.trim();
  return trimmed.length >= TELLING_NAME || /\s/u.test(trimmed);
}

function tellingLines(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim().length >= TELLING_LINE);
}
