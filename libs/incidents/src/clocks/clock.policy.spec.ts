import { describe, expect, test } from '@jest/globals';
import { clockDue } from '@tocsin/config';
import fc from 'fast-check';
import { INCIDENT_STATES, type IncidentState } from '../workflow/incident-state.js';
import { findTransition, type Transition, TRANSITIONS } from '../workflow/incident.workflow.js';
import {
  clockAtLevel,
  type ClockFacts,
  clocksAfter,
  INCIDENT_CLOCKS,
  nearestDue,
  startClock,
} from './clock.policy.js';

const OPENED = new Date('2026-11-02T09:00:00Z');
const after = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000);
const fresh = (level: number): ClockFacts[] =>
  INCIDENT_CLOCKS.map((kind) => startClock(kind, level, OPENED, kind));
const by = (clocks: readonly ClockFacts[], kind: string): ClockFacts => {
  const found = clocks.findLast((clock) => clock.kind === kind);
  if (!found) throw new Error(`no clock of the kind ${kind}`);
  return found;
};

let ids = 0;
const makeId = () => `new-${(ids += 1)}`;
const step = (
  clocks: readonly ClockFacts[],
  from: IncidentState,
  to: IncidentState,
  minutes: number,
  waitingFor: string | null = null,
) => clocksAfter(clocks, { from, to, waitingFor, level: 3, now: after(minutes) }, makeId);

describe('on the main way', () => {
  test('each state keeps the promise that it stands for', () => {
    const started = step(fresh(3), 'open', 'in-progress', 10);
    expect(by(started, 'acknowledge')).toMatchObject({ state: 'met', metAt: after(10) });
    expect(by(started, 'contain').state).toBe('running');
    const contained = step(started, 'in-progress', 'contained', 20);
    expect(by(contained, 'contain').state).toBe('met');
    const resolved = step(contained, 'contained', 'resolved', 30);
    expect(resolved.map(({ state }) => state)).toEqual(['met', 'met', 'met']);
    expect(nearestDue(resolved)).toBeNull();
  });

  test('a promise kept too late is missed, with the time at which it was kept', () => {
    const late = step(fresh(5), 'open', 'in-progress', 16);
    expect(by(late, 'acknowledge')).toMatchObject({ state: 'missed', metAt: after(16) });
  });

  test('the minute of the end itself is in time', () => {
    const due = by(fresh(5), 'acknowledge').dueAt;
    const minutes = (due.getTime() - OPENED.getTime()) / 60_000;
    expect(by(step(fresh(5), 'open', 'in-progress', minutes), 'acknowledge').state).toBe('met');
  });
});

describe('waiting', () => {
  test('for the reporter stops the clocks, and coming back moves their ends by the wait', () => {
    const waiting = step(step(fresh(3), 'open', 'in-progress', 5), 'in-progress', 'waiting', 10, 'reporter');
    expect(by(waiting, 'contain')).toMatchObject({ state: 'paused', pausedAt: after(10) });
    expect(nearestDue(waiting)).toBeNull();
    const back = step(waiting, 'waiting', 'in-progress', 70);
    expect(by(back, 'contain')).toMatchObject({ state: 'running', pausedAt: null });
    expect(by(back, 'contain').dueAt).toEqual(
      new Date(clockDue('contain', 3, OPENED).getTime() + 60 * 60_000),
    );
  });

  test('for anyone else stops nothing', () => {
    const waiting = step(fresh(3), 'open', 'waiting', 10, 'hoster');
    expect(by(waiting, 'contain').state).toBe('running');
    expect(by(waiting, 'acknowledge').state).toBe('met');
  });

  test('does not save a clock that has run out already', () => {
    const waiting = step(fresh(5), 'open', 'waiting', 60 * 24 * 30, 'reporter');
    expect(by(waiting, 'contain').state).toBe('missed');
  });
});

describe('reopening', () => {
  const resolved = step(
    step(step(fresh(3), 'open', 'in-progress', 1), 'in-progress', 'contained', 2),
    'contained',
    'resolved',
    3,
  );

  test('starts contain and resolve anew and keeps the old ones', () => {
    const again = step(resolved, 'resolved', 'in-progress', 100);
    expect(again).toHaveLength(5);
    expect(again.slice(0, 3)).toEqual(resolved);
    expect(by(again, 'resolve')).toMatchObject({ state: 'running', startedAt: after(100) });
    expect(by(again, 'acknowledge').state).toBe('met');
  });

  test('what was abandoned goes on where it stopped', () => {
    const abandoned = step(fresh(3), 'open', 'abandoned', 10);
    expect(abandoned.map(({ state }) => state)).toEqual(['paused', 'paused', 'paused']);
    const again = step(abandoned, 'abandoned', 'in-progress', 25);
    expect(again).toHaveLength(3);
    expect(by(again, 'resolve').dueAt).toEqual(
      new Date(clockDue('resolve', 3, OPENED).getTime() + 15 * 60_000),
    );
  });
});

describe('another severity', () => {
  test('moves the ends of what still runs, pauses included', () => {
    const waiting = step(fresh(1), 'open', 'waiting', 10, 'reporter');
    const back = step(waiting, 'waiting', 'in-progress', 40);
    const raised = back.map((clock) => clockAtLevel(clock, 1, 4));
    expect(by(raised, 'contain').dueAt).toEqual(
      new Date(clockDue('contain', 4, OPENED).getTime() + 30 * 60_000),
    );
    expect(by(raised, 'acknowledge')).toBe(by(back, 'acknowledge'));
  });

  test('there and back changes nothing', () => {
    const level = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(level, level, (from, to) => {
        const clocks = fresh(from);
        expect(clocks.map((clock) => clockAtLevel(clockAtLevel(clock, from, to), to, from))).toEqual(clocks);
      }),
    );
  });
});

describe('on any walk through the workflow', () => {
  const walks = fc.array(
    fc.record({ step: fc.nat(), minutes: fc.integer({ min: 0, max: 20_000 }), reporter: fc.boolean() }),
    { maxLength: 40 },
  );

  test('late stays late, what was met stays met, and no kind runs twice', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let state: IncidentState = 'open';
        let clocks = fresh(3);
        let minutes = 0;
        for (const move of walk) {
          const from: IncidentState = state;
          const rows: readonly Transition[] = TRANSITIONS.filter((row) => row.from.includes(from));
          state = rows.at(move.step % rows.length)?.to ?? from;
          expect(findTransition(from, state)).toBeDefined();
          minutes += move.minutes;
          const next = step(clocks, from, state, minutes, move.reporter ? 'reporter' : 'hoster');
          expectLawful(clocks, next, state);
          clocks = next;
        }
      }),
    );
  });

  function expectLawful(
    before: readonly ClockFacts[],
    next: readonly ClockFacts[],
    state: IncidentState,
  ): void {
    for (const clock of before) {
      const same = next.find(({ id }) => id === clock.id);
      if (clock.state === 'met' || clock.state === 'missed') expect(same?.state).toBe(clock.state);
      expect(Number(same?.dueAt)).toBeGreaterThanOrEqual(Number(clock.dueAt));
    }
    const going = next.filter((clock) => clock.state === 'running' || clock.state === 'paused');
    expect(new Set(going.map(({ kind }) => kind)).size).toBe(going.length);
    if (state === 'resolved' || state === 'closed') expect(going).toEqual([]);
    if (state === 'abandoned') expect(going.every((clock) => clock.state === 'paused')).toBe(true);
    expect(INCIDENT_STATES).toContain(state);
  }
});
