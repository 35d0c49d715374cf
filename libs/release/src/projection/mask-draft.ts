import { type CaseField } from '../agreement/agreement.js';
import { type CaseDraft } from './case-draft.js';
import { findSecrets } from './find-secrets.js';
import { maskText } from './mask-text.js';
import { type Removal } from './removal.js';
import { type Secrets } from './secrets.js';

/**
 * Takes out of the draft what repeats a secret: in words the place is masked; of what is no sentence, such as a value or
 * a name, the whole part is taken out, as half of it would be wrong. @returns what was done; empty: nothing was found
 */
export function maskDraft(draft: CaseDraft, secrets: Secrets): Removal[] {
  const removed: Removal[] = [];
  const repeats = (pointer: string, field: CaseField): void => {
    removed.push({ pointer, field, reason: 'repeats-withheld' });
  };
  const words = (text: string, pointer: string, field: CaseField): string => {
    const masked = maskText(text, secrets);
    if (masked !== text) repeats(pointer, field);
    return masked;
  };
  const parts = <Part>(
    list: CaseField,
    of: (Part | null)[],
    exact: (part: Part) => (string | null)[],
    written: (part: Part, pointer: string) => Partial<Part> = () => ({}),
  ): void => {
    for (const [index, part] of of.entries()) {
      if (part === null) continue;
      const pointer = `/${list}/${index}`;
      if (exact(part).some((text) => text !== null && findSecrets(text, secrets).length > 0)) {
        of[index] = null;
        repeats(pointer, list);
      } else of[index] = { ...part, ...written(part, pointer) };
    }
  };

  draft.title = words(draft.title, '/title', 'title');
  draft.summary = words(draft.summary, '/summary', 'summary');
  parts('contacts', draft.contacts, ({ name, email, phone }) => [name, email, phone]);
  parts('organisations', draft.organisations, ({ name }) => [name]);
  parts(
    'observables',
    draft.observables,
    ({ value }) => [value],
    ({ note }, at) => ({ note: words(note, `${at}/note`, 'observables') }),
  );
  parts(
    'countermeasures',
    draft.countermeasures,
    ({ kind }) => [kind],
    ({ description }, at) => ({ description: words(description, `${at}/description`, 'countermeasures') }),
  );
  parts(
    'timeline',
    draft.timeline,
    ({ kind }) => [kind],
    ({ text }, at) => ({ text: words(text, `${at}/text`, 'timeline') }),
  );
  parts(
    'notes',
    draft.notes,
    ({ author }) => [author],
    ({ text }, at) => ({ text: words(text, `${at}/text`, 'notes') }),
  );
  parts('references', draft.references, ({ source, value, url }) => [source, value, url]);
  parts('related', draft.related, ({ owner, id }) => [owner, id]);
  parts('attachments', draft.attachments, ({ name, sha256 }) => [name, sha256]);
  parts('extensions', draft.extensions, ({ path, value }) => [path, value]);
  return removed;
}
