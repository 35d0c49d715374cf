import { describe, expect, test } from '@jest/globals';
import { clockDue } from '@tocsin/config';
import fc from 'fast-check';
import { INCIDENT_STATES, type IncidentState } from '../workflow/incident-state.js';
import { findTransition, type Transition, TRANSITIONS } from '../workflow/incident.workflow.js';
import { type BusinessCalendar } from './business-calendar.js';
import { addBusinessMinutes } from './business-time.js';
import { type ClockTerms, FILE_TERMS } from './clock-terms.js';
import {
  type ClockFacts,
  clocksAfter,
  clocksAfterMessage,
  clockUnder,
  dueOf,
  INCIDENT_CLOCKS,
  nearestDue,
  startClock,
  warnAtOf,
} from './clock.policy.js';

const OPENED = new Date('2026-11-02T09:00:00Z');
const after = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000);
const OFFICE: BusinessCalendar = {
  timeZone: 'Europe/Vienna',
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '09:00', to: '17:00' }] : [])),
  holidays: [],
  exceptions: [],
};
const IN_OFFICE: ClockTerms = { ...FILE_TERMS, agreementVersionId: 'office', calendar: OFFICE };
const fresh = (level: number, terms = FILE_TERMS): ClockFacts[] =>
  [...INCIDENT_CLOCKS, 'keep-informed' as const].map((kind) =>
    startClock({ id: kind, kind, level, now: OPENED, terms }),
  );
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
) =>
  clocksAfter(
    clocks,
    { from, to, waitingFor, level: 3, now: after(minutes), terms: clocks[0]?.terms ?? FILE_TERMS },
    makeId,
  );

describe('on the main way', () => {
  test('each state keeps the promise that it stands for', () => {
    const started = step(fresh(3), 'open', 'in-progress', 10);
    expect(by(started, 'acknowledge')).toMatchObject({ state: 'met', metAt: after(10) });
    expect(by(started, 'contain').state).toBe('running');
    const contained = step(started, 'in-progress', 'contained', 20);
    expect(by(contained, 'contain').state).toBe('met');
    const resolved = step(contained, 'contained', 'resolved', 30);
    expect(resolved.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'met']);
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

describe('what the agreement says', () => {
  const patient: ClockTerms = {
    ...FILE_TERMS,
    terms: {
      ...FILE_TERMS.terms,
      pausedBy: {
        ...FILE_TERMS.terms.pausedBy,
        contain: ['third-party'],
        resolve: ['reporter', 'third-party'],
      },
    },
  };

  test('pauses each kind by its own causes', () => {
    const hoster = step(fresh(3, patient), 'open', 'waiting', 10, 'hoster');
    expect(['contain', 'resolve', 'keep-informed'].map((kind) => by(hoster, kind).state)).toEqual([
      'paused',
      'paused',
      'running',
    ]);
    expect(by(hoster, 'contain').pausedFor).toBe('third-party');
    const reporter = step(fresh(3, patient), 'open', 'waiting', 10, 'reporter');
    expect(['contain', 'resolve'].map((kind) => by(reporter, kind).state)).toEqual(['running', 'paused']);
  });

  test('what was left in office hours is left after the pause', () => {
    // Monday 10:00 in Vienna; 24 hours of work to contain are three days.
    const going = step(fresh(3, IN_OFFICE), 'open', 'in-progress', 5);
    expect(by(going, 'contain').dueAt).toEqual(new Date('2026-11-05T09:00:00Z'));
    const waiting = step(going, 'in-progress', 'waiting', 60, 'reporter');
    // Back at seven in the evening, with 23 hours left: they begin on Tuesday at nine.
    const back = step(waiting, 'waiting', 'in-progress', 9 * 60, 'reporter');
    expect(by(back, 'contain').dueAt).toEqual(addBusinessMinutes(OFFICE, after(9 * 60), 23 * 60));
    expect(by(back, 'contain').dueAt).toEqual(new Date('2026-11-05T15:00:00Z'));
    expect(by(back, 'contain').pauses).toEqual([{ from: after(60), to: after(540), cause: 'reporter' }]);
  });

  test('the warning comes after its share of the promise, pauses left out', () => {
    const going = by(fresh(3), 'contain');
    expect(warnAtOf(going)).toEqual(after(1440 * 0.75));
    const back = step(step(fresh(3), 'open', 'waiting', 100, 'reporter'), 'waiting', 'in-progress', 160);
    expect(warnAtOf(by(back, 'contain'))).toEqual(after(1440 * 0.75 + 60));
    // A pause after the warning does not move it.
    const late = step(step(fresh(3), 'open', 'waiting', 1200, 'reporter'), 'waiting', 'in-progress', 1300);
    expect(warnAtOf(by(late, 'contain'))).toEqual(after(1080));
  });
});

describe('keeping the reporter informed', () => {
  const tell = (clocks: readonly ClockFacts[], minutes: number) =>
    clocksAfterMessage(clocks, { sentAt: after(minutes), level: 3, terms: FILE_TERMS }, makeId);
  const informs = (clocks: readonly ClockFacts[]) => clocks.filter(({ kind }) => kind === 'keep-informed');

  test('each message keeps the promise and begins the next', () => {
    const told = informs(tell(fresh(3), 600));
    expect(told.map(({ state, metAt }) => [state, metAt])).toEqual([
      ['met', after(600)],
      ['running', null],
    ]);
    expect(told[1]?.dueAt).toEqual(after(600 + 4320));
    expect(informs(tell(tell(fresh(3), 600), 700))).toHaveLength(3);
  });

  test('a message that comes too late does not unmiss it, and the next one runs', () => {
    const told = informs(tell(fresh(3), 5000));
    expect(told.map(({ state }) => state)).toEqual(['missed', 'running']);
  });

  test('the same message twice counts once; one to nobody’s case counts nothing', () => {
    const told = tell(fresh(3), 600);
    expect(tell(told, 600)).toEqual(told);
    const unreported = fresh(3).filter(({ kind }) => kind !== 'keep-informed');
    expect(tell(unreported, 600)).toEqual(unreported);
  });

  test('while we wait for him the next one stands still too', () => {
    const waiting = step(fresh(3), 'open', 'waiting', 10, 'reporter');
    const told = informs(tell(waiting, 20));
    expect(told.map(({ state }) => state)).toEqual(['met', 'paused']);
    const back = informs(step(tell(waiting, 20), 'waiting', 'in-progress', 120));
    expect(back.at(-1)).toMatchObject({ state: 'running', dueAt: after(120 + 4320) });
  });

  test('what is resolved owes no further news', () => {
    const resolved = step(fresh(3), 'contained', 'resolved', 30);
    expect(by(resolved, 'keep-informed').state).toBe('met');
    expect(tell(resolved, 40)).toEqual(resolved);
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
    expect(again).toHaveLength(7);
    expect(again.slice(0, 4)).toEqual(resolved);
    expect(by(again, 'keep-informed')).toMatchObject({ state: 'running', startedAt: after(100) });
    expect(by(again, 'resolve')).toMatchObject({ state: 'running', startedAt: after(100) });
    expect(by(again, 'acknowledge').state).toBe('met');
  });

  test('what was abandoned goes on where it stopped', () => {
    const abandoned = step(fresh(3), 'open', 'abandoned', 10);
    expect(abandoned.map(({ state }) => state)).toEqual(['paused', 'paused', 'paused', 'paused']);
    const again = step(abandoned, 'abandoned', 'in-progress', 25);
    expect(again).toHaveLength(4);
    expect(by(again, 'resolve').dueAt).toEqual(
      new Date(clockDue('resolve', 3, OPENED).getTime() + 15 * 60_000),
    );
  });
});

describe('another severity', () => {
  test('moves the ends of what still runs, pauses included', () => {
    const waiting = step(fresh(1), 'open', 'waiting', 10, 'reporter');
    const back = step(waiting, 'waiting', 'in-progress', 40);
    const raised = back.map((clock) => clockUnder(clock, 4));
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
        expect(clocks.map((clock) => clockUnder(clockUnder(clock, to), from))).toEqual(clocks);
      }),
    );
  });
});

describe('another agreement', () => {
  test('moves the ends of what still runs to where they would have been, and back', () => {
    const back = step(step(fresh(3), 'open', 'waiting', 10, 'reporter'), 'waiting', 'in-progress', 130);
    const moved = back.map((clock) => clockUnder(clock, 3, IN_OFFICE));
    const contain = by(moved, 'contain');
    expect(contain.dueAt).toEqual(dueOf({ ...contain, terms: IN_OFFICE }));
    expect(contain.dueAt).toEqual(new Date('2026-11-05T11:00:00Z'));
    expect(by(moved, 'acknowledge')).toBe(by(back, 'acknowledge'));
    expect(moved.map((clock) => clockUnder(clock, 3, FILE_TERMS))).toEqual(back);
  });
});

describe('on any walk through the workflow', () => {
  const walks = fc.array(
    fc.record({ step: fc.nat(), minutes: fc.integer({ min: 0, max: 20_000 }), reporter: fc.boolean() }),
    { maxLength: 40 },
  );

  test('late stays late, what was met stays met, and no kind runs twice', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(FILE_TERMS, IN_OFFICE), (walk, terms) => {
        let state: IncidentState = 'open';
        let clocks = fresh(3, terms);
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
