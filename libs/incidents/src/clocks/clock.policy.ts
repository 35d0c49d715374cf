import { type ClockKind, type WaitCause } from '@tocsin/config';
import { type IncidentState } from '../workflow/incident-state.js';
import { addBusinessMinutes, businessMinutesBetween } from './business-time.js';
import { type ClockTerms } from './clock-terms.js';

export type ClockState = 'running' | 'paused' | 'met' | 'missed';

/** Why a clock stands still. */
export type PauseCause = WaitCause | 'abandoned';

/** A pause that is over. */
export interface Pause {
  from: Date;
  to: Date;
  cause: PauseCause;
}

/** The clocks of an incident; `triage` belongs to the report, and `keep-informed` runs while a reporter waits to hear. */
export const INCIDENT_CLOCKS = ['acknowledge', 'contain', 'resolve'] as const satisfies readonly ClockKind[];

/** A promise of ours with its end. `metAt` on a missed clock tells how late it was met. */
export interface ClockFacts {
  id: string;
  kind: ClockKind;
  state: ClockState;
  startedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  metAt: Date | null;
  /** Minutes of the calendar's hours that were promised. */
  minutes: number;
  pausedFor: PauseCause | null;
  /** Those that are over. With start, minutes and calendar they give the end, so that other terms can be asked for theirs. */
  pauses: readonly Pause[];
  terms: ClockTerms;
}

/** What reaching a state keeps: whoever contained it has also acknowledged it. */
const KEPT_BY: Record<IncidentState, readonly ClockKind[]> = {
  open: [],
  'in-progress': ['acknowledge'],
  waiting: ['acknowledge'],
  contained: ['acknowledge', 'contain'],
  resolved: ['acknowledge', 'contain', 'resolve', 'keep-informed'],
  closed: ['acknowledge', 'contain', 'resolve', 'keep-informed'],
  abandoned: [],
};

export interface NewClock {
  id: string;
  kind: ClockKind;
  level: number;
  now: Date;
  terms: ClockTerms;
}

export function startClock({ id, kind, level, now, terms }: NewClock): ClockFacts {
  const minutes = promisedMinutes(terms, kind, level);
  const dueAt = addBusinessMinutes(terms.calendar, now, minutes);
  const fresh = { pausedAt: null, pausedFor: null, pauses: [], metAt: null };
  return { id, kind, state: 'running', startedAt: now, dueAt, minutes, terms, ...fresh };
}

/** @throws RangeError for a level that no severity has */
export function promisedMinutes({ terms }: ClockTerms, kind: ClockKind, level: number): number {
  const row = terms.minutesByLevel[level];
  if (!row) throw new RangeError(`no such severity level: ${level}`);
  return row[kind];
}

export interface StateStep {
  from: IncidentState;
  to: IncidentState;
  waitingFor: string | null;
  level: number;
  now: Date;
  /** For the clocks that begin with this step; those that go on keep their own. */
  terms: ClockTerms;
}

/**
 * The clocks after a change of state; those that are the same objects did not change. Waiting pauses what the agreement
 * says it pauses, and abandoning pauses all (a reopened incident goes on where it stopped). Reopening what was resolved
 * starts contain, resolve and keep-informed anew beside the old ones: late stays late. Pure.
 */
export function clocksAfter(
  clocks: readonly ClockFacts[],
  step: StateStep,
  makeId: () => string,
): ClockFacts[] {
  const { from, to, now, level, terms } = step;
  const kept = KEPT_BY[to];
  const cause = causeOf(to, step.waitingFor);
  const next = clocks.map((clock) => {
    const stops = cause !== null && isPausedBy(clock, cause);
    const going = stops ? clock : resumed(clock, now);
    if (kept.includes(going.kind)) return met(going, now);
    return stops ? paused(going, now, cause) : going;
  });
  if (from !== 'resolved' && from !== 'closed') return next;
  const again = clocks.some(({ kind }) => kind === 'keep-informed')
    ? [...INCIDENT_CLOCKS, 'keep-informed' as const]
    : INCIDENT_CLOCKS;
  for (const kind of again) {
    if (kept.includes(kind) || next.some((clock) => clock.kind === kind && isUnmet(clock))) continue;
    next.push(startClock({ id: makeId(), kind, level, now, terms }));
  }
  return next;
}

function causeOf(to: IncidentState, waitingFor: string | null): PauseCause | null {
  if (to === 'abandoned') return 'abandoned';
  if (to !== 'waiting') return null;
  return waitingFor === 'reporter' ? 'reporter' : 'third-party';
}

function isPausedBy({ kind, terms }: ClockFacts, cause: PauseCause): boolean {
  return cause === 'abandoned' || terms.terms.pausedBy[kind].includes(cause);
}

/**
 * The clocks after the reporter was written to: the promise to keep him informed is kept, and the next one begins. Where
 * none was ever made (nobody reported it), none begins. Pure.
 */
export function clocksAfterMessage(
  clocks: readonly ClockFacts[],
  { sentAt, level, terms }: { sentAt: Date; level: number; terms: ClockTerms },
  makeId: () => string,
): ClockFacts[] {
  const open = clocks.filter((clock) => clock.kind === 'keep-informed' && isUnmet(clock));
  // Nothing to keep (resolved since), or this message was counted already: an event may come twice.
  if (open.length === 0 || open.some(({ startedAt }) => startedAt >= sentAt)) return [...clocks];
  const next = clocks.map((clock) => (open.includes(clock) ? met(clock, sentAt) : clock));
  const standing = open.find(({ state }) => state === 'paused');
  const fresh = startClock({ id: makeId(), kind: 'keep-informed', level, now: sentAt, terms });
  return [...next, standing?.pausedFor ? paused(fresh, sentAt, standing.pausedFor) : fresh];
}

/** A clock that nobody has answered yet, be it late. */
export function isUnmet(clock: ClockFacts): boolean {
  return clock.state !== 'met' && clock.metAt === null;
}

function met(clock: ClockFacts, now: Date): ClockFacts {
  if (!isUnmet(clock)) return clock;
  // A paused clock is judged by what was left of it when it stopped.
  const stoppedAt = clock.pausedAt ?? now;
  const late = clock.state === 'missed' || stoppedAt > clock.dueAt;
  return { ...clock, ...closedPause(clock, now), state: late ? 'missed' : 'met', metAt: now };
}

function paused(clock: ClockFacts, now: Date, cause: PauseCause): ClockFacts {
  if (clock.state === 'paused') {
    // From one wait straight into another: each is kept with its own cause.
    return clock.pausedFor === cause
      ? clock
      : { ...resumed(clock, now), state: 'paused', pausedAt: now, pausedFor: cause };
  }
  if (clock.state !== 'running') return clock;
  // Late is late: a pause after the end changes nothing.
  if (now > clock.dueAt) return { ...clock, state: 'missed' };
  return { ...clock, state: 'paused', pausedAt: now, pausedFor: cause };
}

function resumed(clock: ClockFacts, now: Date): ClockFacts {
  if (clock.state !== 'paused' || !clock.pausedAt) return clock;
  const { calendar } = clock.terms;
  const to = now > clock.pausedAt ? now : clock.pausedAt;
  // By the end that it has, which a merge may have drawn nearer than its minutes say.
  const dueAt = addBusinessMinutes(
    calendar,
    to,
    businessMinutesBetween(calendar, clock.pausedAt, clock.dueAt),
  );
  return { ...clock, ...closedPause(clock, now), state: 'running', dueAt };
}

function closedPause({ pausedAt, pausedFor, pauses }: ClockFacts, now: Date) {
  const over =
    pausedAt && pausedFor ? [{ from: pausedAt, to: now > pausedAt ? now : pausedAt, cause: pausedFor }] : [];
  return { pausedAt: null, pausedFor: null, pauses: [...pauses, ...over] };
}

/**
 * When a clock ends: its minutes of its calendar's hours, less the pauses. What was left at the beginning of a pause is
 * what is left at its end, in the calendar's hours.
 * @param minutes of the promise, or a part of them: then the moment at which that part is used up
 */
export function dueOf(
  clock: Pick<ClockFacts, 'startedAt' | 'pauses' | 'minutes' | 'terms'>,
  minutes: number = clock.minutes,
): Date {
  const { calendar } = clock.terms;
  return clock.pauses.reduce(
    (due, { from, to }) => {
      if (from >= due) return due;
      return addBusinessMinutes(calendar, to, businessMinutesBetween(calendar, from, due));
    },
    addBusinessMinutes(calendar, clock.startedAt, minutes),
  );
}

/** When it is told that a clock's end comes near. */
export function warnAtOf(clock: ClockFacts): Date {
  return dueOf(clock, (clock.minutes * clock.terms.terms.warnAtPercent) / 100);
}

/**
 * A clock under another severity, or another agreement: its end is the one that it would have had from its beginning,
 * pauses counted. What is over stays as it is: late stays late. Pure.
 */
export function clockUnder(clock: ClockFacts, level: number, terms: ClockTerms = clock.terms): ClockFacts {
  if (clock.state !== 'running' && clock.state !== 'paused') return clock;
  const minutes = promisedMinutes(terms, clock.kind, level);
  if (minutes === clock.minutes && isSameVersion(terms, clock.terms)) return clock;
  const moved = { ...clock, minutes, terms };
  return { ...moved, dueAt: dueOf(moved) };
}

function isSameVersion(a: ClockTerms, b: ClockTerms): boolean {
  return a.agreementVersionId === b.agreementVersionId && a.calendarVersionId === b.calendarVersionId;
}

/** The incident's own due date: the nearest clock that runs or was missed and is still unmet. */
export function nearestDue(clocks: readonly ClockFacts[]): Date | null {
  const open = clocks.filter(
    (clock) => clock.state === 'running' || (clock.state === 'missed' && isUnmet(clock)),
  );
  return open.reduce<Date | null>((least, { dueAt }) => (least && least <= dueAt ? least : dueAt), null);
}
