import type { EscalationTarget, ServiceTerms, WaitCause } from '../api/service-levels.js';
import { CLOCK_KINDS, type ClockKind } from '../api/service-levels.js';
import { readMinutes, writeMinutes } from './hours-and-minutes.js';

/** Terms as they are being typed: a half-typed time is kept as it is. */
export interface TermsDraft {
  minutes: Record<ClockKind, string[]>;
  pausedBy: Record<ClockKind, WaitCause[]>;
  warnAtPercent: number;
  ladder: { key: number; after: string; whom: EscalationTarget[] }[];
}

const byKind = <T>(of: (kind: ClockKind) => T): Record<ClockKind, T> => ({
  triage: of('triage'),
  acknowledge: of('acknowledge'),
  contain: of('contain'),
  resolve: of('resolve'),
  'keep-informed': of('keep-informed'),
});

export function draftOf({ promises, warnAtPercent, ladder }: ServiceTerms): TermsDraft {
  const find = (kind: ClockKind) => promises.find((promise) => promise.kind === kind);
  return {
    minutes: byKind((kind) => (find(kind)?.minutes ?? []).map(writeMinutes)),
    pausedBy: byKind((kind) => find(kind)?.pausedBy ?? []),
    warnAtPercent,
    ladder: ladder.map(({ afterMinutes, whom }, key) => ({ key, after: writeMinutes(afterMinutes), whom })),
  };
}

/** As the API takes it; null while something in it is no time. */
export function termsOf(draft: TermsDraft): ServiceTerms | null {
  const promises = CLOCK_KINDS.map((kind) => ({
    kind,
    minutes: draft.minutes[kind].map((text) => readMinutes(text) ?? 0),
    pausedBy: draft.pausedBy[kind],
  }));
  const ladder = draft.ladder.map(({ after, whom }) => ({ afterMinutes: readMinutes(after) ?? -1, whom }));
  const whole =
    promises.every(({ minutes }) => minutes.every((each) => each > 0)) &&
    ladder.every(
      ({ afterMinutes, whom }, n) => whom.length > 0 && afterMinutes > (ladder[n - 1]?.afterMinutes ?? -1),
    );
  return whole ? { promises, warnAtPercent: draft.warnAtPercent, ladder } : null;
}
