import { type RidProposedChanges } from '@tocsin/formats';
import { z } from 'zod';

/** More than that is no proposal that a person can judge. */
const MOST_VALUES = 500;

const SCHEMA = z.object({
  title: z.string().min(1).max(300).optional().catch(undefined),
  summary: z.string().max(20_000).optional().catch(undefined),
  observables: z
    .array(
      z.object({
        type: z.string().max(40).optional(),
        value: z.string().min(1).max(2_000),
        malicious: z.boolean().optional(),
        affected: z.boolean().optional(),
      }),
    )
    .max(MOST_VALUES)
    .optional()
    .catch(undefined),
});

/** What of a partial document can be taken over; null: nothing. What is not understood is left to people. Pure. */
export function readChanges(content: unknown): RidProposedChanges | null {
  const read = SCHEMA.safeParse(content);
  if (!read.success) return null;
  const { title, summary, observables } = read.data;
  if (title === undefined && summary === undefined && (observables ?? []).length === 0) return null;
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(observables === undefined ? {} : { observables }),
  };
}
