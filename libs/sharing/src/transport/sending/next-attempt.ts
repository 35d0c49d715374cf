const SECOND = 1_000;

/**
 * Seconds until the next try: soon at first, since most failures are a restart, then more seldom, and never more than
 * half an hour apart, so that a partner who was away for a day has everything within the hour after.
 */
const PAUSES = [5, 15, 30, 60, 120, 300, 600, 900, 1_800];
/** Of the pause, either way: what many failed with at once does not come back all at once. */
const JITTER = 0.2;

export interface AttemptFacts {
  /** Tries so far, 1 after the first. */
  attempts: number;
  /** When the message was written: it is given up by its age, since attempts say little of a partner that is away. */
  since: Date;
  now: Date;
  giveUpMs: number;
  /** What the partner asked for (RFC 9110 §10.2.3), in milliseconds; at least that long it waits. */
  retryAfterMs?: number | null;
  /** 0 … 1; given, so that the function stays pure. */
  chance: number;
}

/** When something is tried again after a try that failed; null: it is given up. Pure. */
export function nextAttempt({
  attempts,
  since,
  now,
  giveUpMs,
  retryAfterMs,
  chance,
}: AttemptFacts): Date | null {
  const ends = since.getTime() + giveUpMs;
  if (now.getTime() >= ends) return null;
  const pause = (PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? PAUSES[0] ?? 0) * SECOND;
  const jittered = pause * (1 - JITTER + 2 * JITTER * chance);
  const next = now.getTime() + Math.max(jittered, Math.min(retryAfterMs ?? 0, LONGEST_WISH));
  // The last try is at the very end, not before it.
  return new Date(Math.min(next, ends));
}

/** A partner that asks for a week would have its messages die. */
const LONGEST_WISH = 60 * 60 * SECOND;
