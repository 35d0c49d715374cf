import { PUBLIC_STATES, type ReportStatusView } from '@tocsin/intake';

/** The steps as a reporter sees them; "Referred" stands in the place of "Action taken" where it was passed on. */
export type Step = 'received' | 'examined' | 'waiting' | 'actioned' | 'referred' | 'closed';

export interface Progress {
  steps: { step: Step; reached: boolean; current: boolean }[];
  current: Step;
  /** Why it was closed, where there is more to say. */
  reason: string | null;
}

/** Reasons that are told; a referral is a step of its own. */
const TOLD = ['spam', 'duplicate', 'out-of-scope', 'false-positive'];

/** Where a report stands. "Waiting for you" is shown only while it is so: most reports never wait. */
export function progressOf({ publicState, state, rejectedReason }: ReportStatusView): Progress {
  const rejected = state === 'rejected';
  const referred = rejected && rejectedReason === 'referred';
  const now = rejected ? 'closed' : publicState;
  const at = PUBLIC_STATES.indexOf(now);
  const steps = PUBLIC_STATES.filter((step) => step !== 'waiting' || now === 'waiting')
    // A report that was rejected for another reason had no action taken.
    .filter((step) => step !== 'actioned' || !rejected || referred)
    .map((state): Progress['steps'][number] => ({
      step: referred && state === 'actioned' ? 'referred' : state,
      reached: PUBLIC_STATES.indexOf(state) <= at,
      current: state === now,
    }));
  const reason = rejected && rejectedReason && TOLD.includes(rejectedReason) ? rejectedReason : null;
  return { steps, current: referred ? 'referred' : now, reason };
}
