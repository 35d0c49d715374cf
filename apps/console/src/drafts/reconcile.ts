export type Content = Record<string, unknown>;

/** What is kept in this browser. */
export interface LocalDraft {
  content: Content;
  /** When the server took exactly this; null: it has not yet. */
  savedAt: string | null;
  /** The draft of another device that this one goes on from. */
  continues?: { device: string; savedAt: string };
}

/** What the server keeps of one person's draft, device by device. */
export interface RemoteDraft {
  device: string;
  content: Content;
  savedAt: string;
}

export interface Reconciled {
  local: LocalDraft | null;
  /** What was begun on another device and is not the same: kept beside it until the writer decides. */
  other: RemoteDraft | null;
}

/**
 * What stands in the editor when this browser and the server meet. Unsaved words of this browser always stay; what it
 * has saved gives way to what the same person wrote later elsewhere, and goes where it was sent elsewhere. Pure.
 */
export function reconcile(
  local: LocalDraft | null,
  remote: readonly RemoteDraft[],
  device: string,
): Reconciled {
  const own = remote.find((each) => each.device === device) ?? null;
  const other = remote
    .filter((each) => each.device !== device)
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
  const differing = other && !same(other.content, local?.content) ? other : null;
  if (!local) {
    // The browser's storage was emptied, or it never had one.
    if (own) return { local: { content: own.content, savedAt: own.savedAt }, other: other ?? null };
    return { local: other ? goOn(other) : null, other: null };
  }
  if (local.savedAt === null) return { local, other: differing };
  if (differing && differing.savedAt > local.savedAt) return { local: goOn(differing), other: null };
  // Saved once and gone now, with nothing in its place: it was sent or thrown away on another device.
  if (!own && !other) return { local: null, other: null };
  return { local, other: differing };
}

const goOn = ({ device, content, savedAt }: RemoteDraft): LocalDraft => ({
  content,
  savedAt,
  continues: { device, savedAt },
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
