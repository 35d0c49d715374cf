import { useSyncExternalStore } from 'react';
import { nowTyping } from '../live/being-here.js';
import {
  changeDraft,
  dropDraft,
  dropOther,
  localDraft,
  onDrafts,
  otherDraft,
  takeOther,
} from './draft-keeper.js';
import { draftId } from './local-drafts.js';
import type { Content, RemoteDraft } from './reconcile.js';

export interface Draft {
  content: Content | null;
  /** Where it is safe: `server` on other machines too, `browser` only here so far, null where nothing was begun. */
  kept: 'server' | 'browser' | null;
  /** Goes on from what was begun on another device. */
  continued: boolean;
  other: RemoteDraft | null;
  change: (content: Content) => void;
  drop: () => void;
  takeOther: () => void;
  dropOther: () => void;
}

/** What somebody has begun: kept in this browser with every key, and on the server with every pause. */
export function useDraft(kind: string, ref: string | null): Draft {
  const id = draftId(kind, ref);
  const local = useSyncExternalStore(onDrafts, () => localDraft(id));
  const other = useSyncExternalStore(onDrafts, () => otherDraft(id));
  return {
    content: local?.content ?? null,
    kept: local ? (local.savedAt === null ? 'browser' : 'server') : null,
    continued: local?.continues !== undefined,
    other: other ?? null,
    change: (content) => {
      nowTyping();
      changeDraft(kind, ref, content);
    },
    drop: () => dropDraft(kind, ref),
    takeOther: () => takeOther(kind, ref),
    dropOther: () => dropOther(kind, ref),
  };
}
