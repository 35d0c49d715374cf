import { type ClockKind, clockDue } from '@tocsin/config';
import { type IncidentState } from '../workflow/incident-state.js';

export type ClockState = 'running' | 'paused' | 'met' | 'missed';

/** The clocks of an incident; `triage` belongs to the report. */
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
}

/** Waiting for this one pauses our clocks (DOMAIN: Clocks); waiting for anyone else does not. */
const REPORTER = 'reporter';

/** What reaching a state keeps: whoever contained it has also acknowledged it. */
const KEPT_BY: Record<IncidentState, readonly ClockKind[]> = {
  open: [],
  'in-progress': ['acknowledge'],
  waiting: ['acknowledge'],
  contained: ['acknowledge', 'contain'],
  resolved: ['acknowledge', 'contain', 'resolve'],
  closed: ['acknowledge', 'contain', 'resolve'],
  abandoned: [],
};

export function startClock(kind: ClockKind, level: number, now: Date, id: string): ClockFacts {
  const dueAt = clockDue(kind, level, now);
  return { id, kind, state: 'running', startedAt: now, dueAt, pausedAt: null, metAt: null };
}

/**
 * The clocks after a change of state; those that are the same objects did not change. Waiting for the reporter
 * pauses, and so does abandoning (a reopened incident goes on where it stopped). Reopening what was resolved starts
 * contain and resolve anew beside the old ones: late stays late. Pure.
 */
export function clocksAfter(
  clocks: readonly ClockFacts[],
  change: { from: IncidentState; to: IncidentState; waitingFor: string | null; level: number; now: Date },
  makeId: () => string,
): ClockFacts[] {
  const { from, to, now } = change;
  const kept = KEPT_BY[to];
  const pauses = to === 'abandoned' || (to === 'waiting' && change.waitingFor === REPORTER);
  const next = clocks.map((clock) => {
    const going = pauses ? clock : resumed(clock, now);
    if (kept.includes(going.kind)) return met(going, now);
    return pauses ? paused(going, now) : going;
  });
  if (from !== 'resolved' && from !== 'closed') return next;
  for (const kind of INCIDENT_CLOCKS) {
    if (kept.includes(kind) || next.some((clock) => clock.kind === kind && isUnmet(clock))) continue;
    next.push(startClock(kind, change.level, now, makeId()));
  }
  return next;
}

/** A clock that nobody has answered yet, be it late. */
function isUnmet(clock: ClockFacts): boolean {
  return clock.state !== 'met' && clock.metAt === null;
}

function met(clock: ClockFacts, now: Date): ClockFacts {
  if (!isUnmet(clock)) return clock;
  // A paused clock is judged by what was left of it when it stopped.
  const stoppedAt = clock.pausedAt ?? now;
  const late = clock.state === 'missed' || stoppedAt > clock.dueAt;
  return { ...clock, state: late ? 'missed' : 'met', pausedAt: null, metAt: now };
}

function paused(clock: ClockFacts, now: Date): ClockFacts {
  if (clock.state !== 'running') return clock;
  // Late is late: a pause after the end changes nothing.
  return now > clock.dueAt ? { ...clock, state: 'missed' } : { ...clock, state: 'paused', pausedAt: now };
}

function resumed(clock: ClockFacts, now: Date): ClockFacts {
  if (clock.state !== 'paused' || !clock.pausedAt) return clock;
  const pausedFor = Math.max(0, now.getTime() - clock.pausedAt.getTime());
  return { ...clock, state: 'running', pausedAt: null, dueAt: new Date(clock.dueAt.getTime() + pausedFor) };
}

/**
 * A clock under another severity: its end moves by the difference of the two promises, so that pauses stay counted.
 * What is over stays as it is.
 */
export function clockAtLevel(clock: ClockFacts, from: number, to: number): ClockFacts {
  if (from === to || (clock.state !== 'running' && clock.state !== 'paused')) return clock;
  const { kind, startedAt } = clock;
  const moved = clockDue(kind, to, startedAt).getTime() - clockDue(kind, from, startedAt).getTime();
  return { ...clock, dueAt: new Date(clock.dueAt.getTime() + moved) };
}

/** The incident's own due date: the nearest clock that runs or was missed and is still unmet. */
export function nearestDue(clocks: readonly ClockFacts[]): Date | null {
  const open = clocks.filter(
    (clock) => clock.state === 'running' || (clock.state === 'missed' && isUnmet(clock)),
  );
  return open.reduce<Date | null>((least, { dueAt }) => (least && least <= dueAt ? least : dueAt), null);
}
