import type { Selection, Tlp } from '../api/schemas.js';
import type { SeverityOverride } from '../severity/severity-answer.js';
import { changeDraft as change, dropDraft as drop, localDraft } from '../drafts/draft-keeper.js';
import { draftId } from '../drafts/local-drafts.js';
import { useDraft as useKeptDraft } from '../drafts/use-draft.js';
import { nowTyping } from '../live/being-here.js';

/** What a person has changed of the suggestions for one report, before deciding. */
export interface TriageDraft {
  title?: string;
  rsitClass?: string;
  rsitType?: string;
  selection?: Selection;
  severityOverride?: SeverityOverride | null;
  tlp?: Tlp;
}

const KIND = 'decision';

/** Kept per report until it is decided: going to the next one and back, or a refused decision, loses nothing. */
export function changeDraft(ref: string, changes: TriageDraft): void {
  nowTyping();
  change(KIND, ref, { ...localDraft(draftId(KIND, ref))?.content, ...changes });
}

export const dropDraft = (ref: string): void => drop(KIND, ref);

/** Each field is what this file once wrote; a value that the lists do not know any more is refused by the API. */
export const useDraft = (ref: string): TriageDraft => useKeptDraft(KIND, ref).content ?? {};
