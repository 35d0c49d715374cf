const MINUTE = 60_000;

/**
 * Minutes between tries: soon at first, because most failures are a busy server, then more seldom, and never more than
 * four hours apart, so that a server that was down for an hour gets everything within the next one. 24 hours together;
 * RFC 5321 §4.5.4.1 would go on for days, but a CIRT's answer that is a day late needs a person, not patience.
 */
const PAUSES = [1, 2, 5, 10, 15, 30, 30, 60, 60, 120, 120, 180, 180, 240, 240, 147];

/** Tries before a message is given up. */
export const MAX_TRIES = PAUSES.length + 1;

/**
 * When a message is tried again after its `tries`-th try failed; null: it is given up. Pure.
 * @param tries 1 after the first
 */
export function nextTry(tries: number, now: Date): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * MINUTE);
}
