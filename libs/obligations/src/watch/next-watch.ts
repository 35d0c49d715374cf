import { type Told, TOLD } from '../duty/duty.record.js';

/** The job that looks at a clock when something is to be told of it. */
export const WATCH_TASK = 'obligations.watch';

/** How long before the end each thing is told. */
const AHEAD_MS: Record<Told, number> = { '6h': 6 * 3_600_000, '1h': 3_600_000, missed: -1 };

/** What a clock that runs out at `dueAt` is to be told now, of the latest kind only; null: nothing new. */
export function toTell(dueAt: Date, told: Told | null, now: Date): Told | null {
  const reached = TOLD.filter((word) => now.getTime() >= dueAt.getTime() - AHEAD_MS[word]).at(-1) ?? null;
  return reached && TOLD.indexOf(reached) > (told === null ? -1 : TOLD.indexOf(told)) ? reached : null;
}

/** When to look next; null: all has been told. */
export function nextWatch(dueAt: Date, told: Told | null, now: Date): Date | null {
  if (toTell(dueAt, told, now)) return now;
  const next = TOLD.find(
    (word, index) =>
      index > (told === null ? -1 : TOLD.indexOf(told)) && dueAt.getTime() - AHEAD_MS[word] > now.getTime(),
  );
  return next ? new Date(dueAt.getTime() - AHEAD_MS[next]) : null;
}
