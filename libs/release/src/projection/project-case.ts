import { type SharedCase } from '@tocsin/formats';
import { type Agreement, type CaseField } from '../agreement/agreement.js';
import { compactCase, draftOf } from './case-draft.js';
import { labelOfCase } from './label-of-case.js';
import { dropRepeating } from './drop-repeating.js';
import { type Work } from './fold-text.js';
import { maskWords } from './mask-words.js';
import { repeatsIn } from './repeats-in.js';
import { type Circumstances, type Projection } from './removal.js';
import { secretsOf } from './secrets.js';
import { withholdParts } from './withhold-parts.js';

/** Ten seconds or so. A thousand long addresses take a second; what takes more was written to take long. */
const MOST_WORK = 20_000_000;

/**
 * The case as one partner may get it: never the record, but what his agreement allows and a person has chosen of it
 * (DOMAIN section 6, rule 6). What is not named stays here. Words that repeat something that stays here are masked;
 * where that cannot be done, the place is in `unsafe` and the gate refuses. Pure.
 *
 * @param full everything we hold of the case
 * @param chosen what shall go; what the agreement does not allow of it stays here
 * @param work how much may be read, to find what is repeated; a case that needs more is unsafe as a whole
 */
export function projectCase(
  full: SharedCase,
  agreement: Agreement,
  chosen: readonly CaseField[],
  circumstances: Circumstances = {},
  work: Work = { left: MOST_WORK },
): Projection {
  const draft = draftOf(full);
  const removed = withholdParts(draft, full, agreement, chosen, circumstances);
  // What is taken out because it repeats a withheld value is withheld itself from then on, so: until nothing is found.
  let secrets = secretsOf(full, draft, removed, circumstances, work);
  for (let found = dropRepeating(draft, secrets); found.length > 0; found = dropRepeating(draft, secrets)) {
    removed.push(...found);
    secrets = secretsOf(full, draft, removed, circumstances, work);
  }
  removed.push(...maskWords(draft, secrets));
  const projected = compactCase(draft);
  const label = labelOfCase(projected, circumstances.wordsLabel ?? full.tlp);
  const labelled = { ...projected, tlp: label };
  const unsafe = repeatsIn(labelled, secrets);
  return { case: labelled, removed, unsafe: work.left < 0 ? [''] : unsafe };
}
