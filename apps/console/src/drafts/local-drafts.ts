import type { LocalDraft } from './reconcile.js';

const PREFIX = 'tocsin.draft.';

/** Which draft of a person: `ref` is '' for what has no reference yet. */
export const draftId = (kind: string, ref: string | null): string => `${kind} ${ref ?? ''}`;

export function kindAndRef(id: string): { kind: string; ref: string | null } {
  const [kind = '', ref = ''] = id.split(' ');
  return { kind, ref: ref === '' ? null : ref };
}

const keyOf = (person: string, id: string) => `${PREFIX}${person} ${id}`;

export const isDraftKey = (person: string, key: string): boolean => key.startsWith(keyOf(person, ''));

/** All that this browser keeps of a person. */
export function readLocal(person: string): Map<string, LocalDraft> {
  const prefix = keyOf(person, '');
  const found = new Map<string, LocalDraft>();
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (isLocalDraft(stored)) found.set(key.slice(prefix.length), stored);
  }
  return found;
}

export function writeLocal(person: string, id: string, draft: LocalDraft | null): void {
  if (draft) localStorage.setItem(keyOf(person, id), JSON.stringify(draft));
  else localStorage.removeItem(keyOf(person, id));
}

function isLocalDraft(value: unknown): value is LocalDraft {
  return typeof value === 'object' && value !== null && 'content' in value && 'savedAt' in value;
}
