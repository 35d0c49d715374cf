import { describe, expect, test } from '@jest/globals';
import { RIGHTS } from '@tocsin/identity';
import fc from 'fast-check';
import { INCIDENT_STATES, type IncidentState, isEnded } from './incident-state.js';
import {
  findTransition,
  FIRST_STATE,
  nextTransitions,
  type Transition,
  TRANSITIONS,
  workflowProblems,
} from './incident.workflow.js';

const states = fc.constantFrom(...INCIDENT_STATES);
const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const maybeDate = fc.option(dates, { nil: null });

describe('the table', () => {
  test('is sound', () => {
    expect(workflowProblems()).toEqual([]);
  });

  test('leads from open to closed along the main way', () => {
    const way: IncidentState[] = ['open', 'in-progress', 'contained', 'resolved', 'closed'];
    way.reduce((from, to) => {
      expect(findTransition(from, to)).toBeDefined();
      return to;
    });
  });

  test('skips no step of it', () => {
    for (const to of ['contained', 'resolved', 'closed']) expect(findTransition('open', to)).toBeUndefined();
    expect(findTransition('in-progress', 'resolved')).toBeUndefined();
    expect(findTransition('contained', 'closed')).toBeUndefined();
  });

  test('asks for a reason to abandon and to reopen', () => {
    for (const row of TRANSITIONS) {
      const reopens = row.from.some((from) => isEnded(from)) && !isEnded(row.to);
      expect(row.requires.includes('reason')).toBe(row.to === 'abandoned' || reopens);
    }
  });

  test('asks for whom and until when to wait', () => {
    expect(findTransition('open', 'waiting')?.requires).toEqual(['waitingFor', 'waitingUntil']);
  });

  test('names rights that exist', () => {
    for (const { right } of TRANSITIONS) expect(RIGHTS).toContain(right);
  });
});

describe('a table that is not sound', () => {
  const without = (to: IncidentState) => TRANSITIONS.filter((row) => row.to !== to);

  test('names the state that nothing leads to', () => {
    for (const state of INCIDENT_STATES) {
      if (state === FIRST_STATE) continue;
      expect(workflowProblems(without(state))).toContain(`no transition leads to "${state}"`);
    }
  });

  test('names the state that nothing leads out of', () => {
    const table = TRANSITIONS.filter((row) => !row.from.includes('waiting'));
    expect(workflowProblems(table)).toContain('nothing leads out of "waiting"');
  });

  test('names a step that stands there twice', () => {
    const [first] = TRANSITIONS as [Transition];
    expect(workflowProblems([...TRANSITIONS, first])).toEqual(['two rows for "open → in-progress"']);
  });
});

describe('for every state', () => {
  test('what is offered next is what the table lets through', () => {
    fc.assert(
      fc.property(states, dates, maybeDate, (from, now, containedAt) => {
        for (const row of nextTransitions(from, { now, containedAt })) {
          expect(findTransition(from, row.to)).toBe(row);
          expect(row.guard?.({ now, containedAt, waitingUntil: null }) ?? null).toBeNull();
        }
      }),
    );
  });

  test('no text leads anywhere that the table does not know', () => {
    fc.assert(
      fc.property(states, fc.string(), (from, to) => {
        const known = TRANSITIONS.some((row) => row.to === to && row.from.includes(from));
        expect(findTransition(from, to) !== undefined).toBe(known);
      }),
    );
  });

  test('any walk ends in a state of the list, and what has ended comes back only by reopening', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), dates, (steps, now) => {
        let state: IncidentState = FIRST_STATE;
        for (const step of steps) {
          const rows = nextTransitions(state, { now, containedAt: null });
          const row = rows.at(step % rows.length);
          if (!row) throw new Error(`nothing leads out of ${state}`);
          if (isEnded(state)) expect(row.action).toBe('reopen');
          state = row.to;
          expect(INCIDENT_STATES).toContain(state);
        }
      }),
    );
  });

  test('a wait ends in the future and within a year', () => {
    const wait = findTransition('open', 'waiting')!;
    fc.assert(
      fc.property(dates, dates, (now, waitingUntil) => {
        const days = (waitingUntil.getTime() - now.getTime()) / 86_400_000;
        const objection = wait.guard!({ now, waitingUntil, containedAt: null });
        expect(objection === null).toBe(days > 0 && days <= 366);
      }),
    );
  });
});
