const MINUTE = 60_000;
const LONGEST_PAUSE = 6 * 60 * MINUTE;

/**
 * When a source is asked again: after its interval; after failures in a row twice as long each time, up to six hours, so
 * that a server that is down is not hammered and one that is back is found the same day. Pure.
 */
export function nextPoll(now: Date, intervalMinutes: number, failures: number): Date {
  const interval = intervalMinutes * MINUTE;
  const pause = Math.min(interval * 2 ** Math.min(failures, 20), Math.max(interval, LONGEST_PAUSE));
  return new Date(now.getTime() + pause);
}
