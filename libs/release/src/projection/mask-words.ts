import { type CaseField } from '../agreement/agreement.js';
import { type CaseDraft } from './case-draft.js';
import { maskText } from './mask-text.js';
import { type Removal } from './removal.js';
import { type Secrets } from './secrets.js';

/** Masks in the draft's sentences what repeats a secret. @returns where */
export function maskWords(draft: CaseDraft, secrets: Secrets): Removal[] {
  const removed: Removal[] = [];
  const words = (text: string, pointer: string, field: CaseField): string => {
    const masked = maskText(text, secrets);
    if (masked !== text) removed.push({ pointer, field, reason: 'repeats-withheld' });
    return masked;
  };
  draft.title = words(draft.title, '/title', 'title');
  draft.summary = words(draft.summary, '/summary', 'summary');
  for (const [index, value] of draft.observables.entries())
    if (value) value.note = words(value.note, `/observables/${index}/note`, 'observables');
  for (const [index, action] of draft.countermeasures.entries()) {
    const pointer = `/countermeasures/${index}/description`;
    if (action) action.description = words(action.description, pointer, 'countermeasures');
  }
  for (const [index, event] of draft.timeline.entries())
    if (event) event.text = words(event.text, `/timeline/${index}/text`, 'timeline');
  for (const [index, note] of draft.notes.entries())
    if (note) note.text = words(note.text, `/notes/${index}/text`, 'notes');
  return removed;
}
