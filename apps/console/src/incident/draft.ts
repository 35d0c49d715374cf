import { useDraft, type Draft } from '../drafts/use-draft.js';

/** A text kept until it is sent: a crash, a closed tab, another machine or a refused send loses nothing. */
export function useDraftText(ref: string, kind: string): readonly [string, (text: string) => void, Draft] {
  const draft = useDraft(kind, ref);
  const text = typeof draft.content?.['text'] === 'string' ? draft.content['text'] : '';
  const setText = (next: string) => (next === '' ? draft.drop() : draft.change({ text: next }));
  return [text, setText, draft];
}
