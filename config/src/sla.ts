import { z } from 'zod';
import { readDataFile } from './data-file.js';

export const CLOCK_KINDS = ['triage', 'acknowledge', 'contain', 'resolve', 'keep-informed'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Whom an incident can wait for: its reporter, or anybody else. What pauses a clock is named by it. */
export const WAIT_CAUSES = ['reporter', 'third-party'] as const;
export type WaitCause = (typeof WAIT_CAUSES)[number];

/** Who can be called on a rung of the escalation ladder. */
export const ESCALATION_TARGETS = [
  'assignee',
  'team',
  'on-duty',
  'duty-lead',
  'role:handler',
  'role:duty-lead',
  'role:administrator',
] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

const minutes = z.number().int().min(1).max(527_040, 'a promise runs for a year at most');
const causes = z.array(z.enum(WAIT_CAUSES));
const byKind = <T extends z.ZodType>(each: T) =>
  z.object({ triage: each, acknowledge: each, contain: each, resolve: each, 'keep-informed': each });

/** What a service level says, wherever it is kept: in `sla.json` or in a version of an agreement. */
export const serviceTermsSchema = z.object({
  minutesByLevel: z.array(byKind(minutes)).length(6),
  pausedBy: byKind(causes),
  /** Share of a promise's time after which it is told that its end comes near. */
  warnAtPercent: z.number().int().min(1).max(99),
  /** Who is called how long after a missed end, in rising order. */
  ladder: z
    .array(
      z.object({
        afterMinutes: z.number().int().min(0).max(43_200),
        whom: z.array(z.enum(ESCALATION_TARGETS)).min(1),
      }),
    )
    .max(10)
    .refine(
      (steps) => steps.every((step, n) => n === 0 || step.afterMinutes > (steps[n - 1]?.afterMinutes ?? 0)),
      {
        message: 'each step has to come later than the one before',
      },
    ),
});
export type ServiceTerms = z.infer<typeof serviceTermsSchema>;

/** The site's service levels where nobody has changed them: minutes by severity level (0 baseline … 5 emergency). */
export const sla = readDataFile(
  'sla.json',
  serviceTermsSchema.extend({ version: z.string(), comment: z.string() }),
);

/** When a clock of the file that starts at `start` runs out; what was promised to a reporter before anything is known. */
export function clockDue(kind: ClockKind, level: number, start: Date): Date {
  const row = sla.minutesByLevel[level];
  if (!row) throw new RangeError(`no such severity level: ${level}`);
  return new Date(start.getTime() + row[kind] * 60_000);
}
