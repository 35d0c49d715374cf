/** The id of a case belongs to whoever gave it; who leads it may change. */
export interface LedCase {
  /** Issuer of the CIRT that leads it now. */
  leader: string;
  /** The last revision that was released; 0: none. */
  revision: number;
  /** Of the content that this revision was made from; null without one. */
  fingerprint: string | null;
}

export type NextRevision = { refused: 'not-leader' } | { revision: number; isNew: boolean };

/**
 * The number under which the case as it is now goes out. Numbers are the case's, not the partner's: who joins later
 * gets the number that the others hold, as long as nothing changed.
 * @param me our own issuer
 * @param fingerprint of the case as it is now
 */
export function nextRevision(led: LedCase, me: string, fingerprint: string): NextRevision {
  if (led.leader !== me) return { refused: 'not-leader' };
  const isNew = led.revision === 0 || led.fingerprint !== fingerprint;
  return { revision: isNew ? led.revision + 1 : led.revision, isNew };
}

/** A revision as it went to one partner. */
export interface SentRevision {
  revision: number;
  /** Called back; what went out once is not sent again. */
  revoked: boolean;
}

/**
 * What a revision replaces at one partner: the last one that he was sent, however many the others have had in between.
 * So he sees a gap only where something was lost.
 */
export function supersededBy(revision: number, sent: readonly SentRevision[]): number | null {
  const earlier = sent.map((one) => one.revision).filter((number) => number < revision);
  return earlier.length === 0 ? null : Math.max(...earlier);
}

/**
 * What is sent again when a partner asks: of the revisions that he was sent himself, those after what he has, up to
 * what he wants, the oldest first. Of others' he learns nothing. Where the very one that he wants is not left, because it
 * was taken back before it left, he gets the next one, too: it replaces what he has then (`supersededBy`), and he waits no
 * longer.
 */
export function missingRevisions<Sent extends SentRevision>(
  sent: readonly Sent[],
  have: number | null,
  want: number | 'latest',
): Sent[] {
  const last = want === 'latest' ? Infinity : want;
  const standing = sent
    .filter(({ revision, revoked }) => !revoked && revision > (have ?? 0))
    .toSorted((one, other) => one.revision - other.revision);
  const wanted = standing.filter(({ revision }) => revision <= last);
  const isThere = want === 'latest' || wanted.at(-1)?.revision === want;
  return isThere ? wanted : standing.slice(0, wanted.length + 1);
}
