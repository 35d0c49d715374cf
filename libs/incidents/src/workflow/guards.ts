/** What a guard may look at. */
export interface GuardFacts {
  now: Date;
  containedAt: Date | null;
  waitingUntil: Date | null;
}

/** Why a transition cannot be made now, or null if it can. Pure. */
export type Guard = (facts: GuardFacts) => string | null;

const LONGEST_WAIT_DAYS = 366;

/** A wait without a real end is an incident forgotten. */
export const waitEnds: Guard = ({ now, waitingUntil }) => {
  if (!waitingUntil) return null;
  if (waitingUntil <= now) return 'The end of the wait has to be in the future.';
  const days = (waitingUntil.getTime() - now.getTime()) / 86_400_000;
  return days > LONGEST_WAIT_DAYS ? `A wait lasts ${LONGEST_WAIT_DAYS} days at most.` : null;
};

/** Coming back from a wait never skips the work: contained is only what was contained before the wait. */
export const wasContained: Guard = ({ containedAt }) =>
  containedAt ? null : 'It was not contained before the wait.';
