import { z } from 'zod';
import { readDataFile } from './data-file.js';

export const CLOCK_KINDS = ['triage', 'acknowledge', 'contain', 'resolve'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Minutes each clock runs, indexed by severity level (0 baseline … 5 emergency). */
export const sla = readDataFile(
  'sla.json',
  z.object({
    version: z.string(),
    comment: z.string(),
    minutesByLevel: z
      .array(
        z.object({ triage: z.number(), acknowledge: z.number(), contain: z.number(), resolve: z.number() }),
      )
      .length(6),
  }),
);

/** When a clock that starts at `start` runs out. */
export function clockDue(kind: ClockKind, level: number, start: Date): Date {
  const row = sla.minutesByLevel[level];
  if (!row) throw new RangeError(`no such severity level: ${level}`);
  return new Date(start.getTime() + row[kind] * 60_000);
}
