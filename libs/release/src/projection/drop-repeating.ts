import { type CaseField } from '../agreement/agreement.js';
import { type CaseDraft } from './case-draft.js';
import { findSecrets } from './find-secrets.js';
import { type Removal } from './removal.js';
import { type Secrets } from './secrets.js';

/**
 * Takes the parts out of the draft that repeat a secret in what is no sentence, such as a value or a name: half of it
 * would be wrong. @returns what was taken out; empty: nothing was found
 */
export function dropRepeating(draft: CaseDraft, secrets: Secrets): Removal[] {
  const removed: Removal[] = [];
  const drop = <Part>(
    list: CaseField,
    parts: (Part | null)[],
    exact: (part: Part) => (string | null)[],
  ): void => {
    for (const [index, part] of parts.entries()) {
      if (part === null) continue;
      if (!exact(part).some((text) => text !== null && findSecrets(text, secrets).length > 0)) continue;
      parts[index] = null;
      removed.push({ pointer: `/${list}/${index}`, field: list, reason: 'repeats-withheld' });
    }
  };
  drop('contacts', draft.contacts, ({ name, email, phone }) => [name, email, phone]);
  drop('organisations', draft.organisations, ({ name }) => [name]);
  drop('observables', draft.observables, ({ value }) => [value]);
  drop('countermeasures', draft.countermeasures, ({ kind }) => [kind]);
  drop('timeline', draft.timeline, ({ kind }) => [kind]);
  drop('notes', draft.notes, ({ author }) => [author]);
  drop('references', draft.references, ({ source, value, url }) => [source, value, url]);
  drop('related', draft.related, ({ owner, id }) => [owner, id]);
  drop('attachments', draft.attachments, ({ name, sha256 }) => [name, sha256]);
  drop('extensions', draft.extensions, ({ path, value }) => [path, value]);
  return removed;
}
