import { getDomain } from 'tldts';
import type { PartHeaders } from '../mime/part-headers.js';
import type { MailAddress } from '../parse/parsed-mail.js';
import type { ProblemList } from '../parse/problems.js';
import { domainSkeleton, mixedScripts, mixesLookalikes, passesForLatin, shownDomain } from './confusables.js';

interface Senders {
  from: MailAddress | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
}

/** Overrides, embeddings and invisible characters; LRM and RLM are what honest Arabic and Hebrew names need. */
const hidden = /[\u00AD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;
/** Joiners belong to Persian, Indic scripts and emoji; between these letters they only split a word in two. */
const strayJoiner = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u200C\u200D]/u;

const addressInName = /[\p{L}\p{N}._%+-]{1,64}@((?:[\p{L}\p{N}-]{1,63}\.){1,10}[\p{L}]{2,63})/u;

/**
 * Marks senders that are not who they seem to be. Identity is the parsed address; this says where the name, or the
 * letters of the domain, tell a reader something else. Honest mail in any one script gets no mark.
 */
export function markSenders(
  { from, sender, replyTo }: Senders,
  headers: PartHeaders,
  problems: ProblemList,
): void {
  const isList = headers.has('list-id') || headers.has('list-post');
  const fields: [string, MailAddress][] = replyTo.slice(0, 10).map((each) => ['reply-to', each]);
  if (sender) fields.unshift(['sender', sender]);
  if (from) fields.unshift(['from', from]);
  for (const [field, each] of fields) {
    markName(field, each, isList, problems);
    markDomain(field, each, problems);
  }
  markLookalikes(fields, problems);
  if (!from || isList) return;
  const own = registrable(from.address);
  const foreign = replyTo.find((each) => own !== null && (registrable(each.address) ?? own) !== own);
  if (foreign) problems.add('reply-to-other-domain', `${from.address} → ${foreign.address}`);
}

function markName(
  field: string,
  { name, address }: MailAddress,
  isList: boolean,
  problems: ProblemList,
): void {
  if (hidden.test(name) || strayJoiner.test(name)) {
    const codes = [...name].filter((each) => hidden.test(each) || /[\u200C\u200D]/.test(each)).slice(0, 5);
    const listed = codes.map(
      (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
    problems.add('hidden-characters-in-name', `${field}: ${listed.join(' ')}`);
  }
  const plain = name.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const mixed = plain.split(/[\s,;.@-]+/).find((word) => mixesLookalikes(word));
  if (mixed !== undefined) {
    problems.add('mixed-script-name', `${field}: ${mixed} (${mixedScripts(mixed)?.join(', ') ?? ''})`);
  }
  const shown = addressInName.exec(plain);
  if (!shown || address === '' || shown[0].toLowerCase() === address.toLowerCase()) return;
  // A list writes `jane@a.example via List` so that it may send in its own name at all.
  if (isList && /\b(?:via|par|über|por|через)\b/iu.test(plain)) return;
  if (registrable(shown[0]) !== registrable(address)) {
    problems.add('name-shows-other-address', `${field}: ${shown[0]} ≠ ${address}`);
  }
}

function markDomain(field: string, { address }: MailAddress, problems: ProblemList): void {
  const domain = domainOf(address);
  const shown = shownDomain(domain);
  for (const label of shown.split('.')) {
    const scripts = mixedScripts(label);
    if (scripts)
      problems.add('mixed-script-domain', `${field}: ${shown} = ${domain} (${scripts.join(', ')})`);
  }
  const like = passesForLatin(domain);
  if (like !== null && like !== domain) problems.add('lookalike-domain', `${field}: ${domain} ≈ ${like}`);
}

/** Two domains of one message that look the same and are not, those that names show included. */
function markLookalikes(fields: [string, MailAddress][], problems: ProblemList): void {
  const seen = new Map<string, string>();
  for (const [field, { name, address }] of fields) {
    for (const domain of [domainOf(address), (addressInName.exec(name)?.[1] ?? '').toLowerCase()]) {
      if (domain === '') continue;
      const skeleton = domainSkeleton(domain);
      const other = seen.get(skeleton) ?? domain;
      if (other !== domain) problems.add('lookalike-domain', `${field}: ${domain} ≈ ${other}`);
      seen.set(skeleton, other);
    }
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
}

/** The domain that somebody registered, so that branches of one house are one. */
function registrable(address: string): string | null {
  const domain = domainOf(address);
  return domain === '' ? null : (getDomain(domain, { allowPrivateDomains: true }) ?? domain);
}
