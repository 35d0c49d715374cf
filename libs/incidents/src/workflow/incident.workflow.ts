import { type Right } from '@tocsin/identity';
import { type Guard, type GuardFacts, waitEnds, wasContained } from './guards.js';
import { INCIDENT_STATES, type IncidentState } from './incident-state.js';

type TransitionField = 'reason' | 'waitingFor' | 'waitingUntil';

/** One row of the workflow. */
export interface Transition {
  /** What a person does, for buttons and key bindings. */
  action: string;
  from: readonly IncidentState[];
  to: IncidentState;
  right: Right;
  requires: readonly TransitionField[];
  guard?: Guard;
}

/** The state after an incident is opened. */
export const FIRST_STATE: IncidentState = 'open';

/** The whole workflow. A new state or transition is one row here; the API and the console follow. */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'start', from: ['open'], to: 'in-progress', right: 'incident.write', requires: [] },
  { action: 'contain', from: ['in-progress'], to: 'contained', right: 'incident.write', requires: [] },
  { action: 'resolve', from: ['contained'], to: 'resolved', right: 'incident.write', requires: [] },
  { action: 'close', from: ['resolved'], to: 'closed', right: 'incident.close', requires: [] },
  {
    action: 'wait',
    from: ['open', 'in-progress', 'contained'],
    to: 'waiting',
    right: 'incident.write',
    requires: ['waitingFor', 'waitingUntil'],
    guard: waitEnds,
  },
  { action: 'resume', from: ['waiting'], to: 'in-progress', right: 'incident.write', requires: [] },
  {
    action: 'resume-contained',
    from: ['waiting'],
    to: 'contained',
    right: 'incident.write',
    requires: [],
    guard: wasContained,
  },
  {
    action: 'abandon',
    from: ['open', 'in-progress', 'contained', 'waiting'],
    to: 'abandoned',
    right: 'incident.close',
    requires: ['reason'],
  },
  {
    action: 'reopen',
    from: ['resolved', 'closed', 'abandoned'],
    to: 'in-progress',
    right: 'incident.write',
    requires: ['reason'],
  },
];

/** The row that leads from one state to another; the table has at most one. */
export function findTransition(from: IncidentState, to: string): Transition | undefined {
  return TRANSITIONS.find((row) => row.to === to && row.from.includes(from));
}

/** Whether the table has a step from one state to another, as texts that come from outside. */
export function canBecome(from: string, to: string): boolean {
  return TRANSITIONS.some((row) => row.to === to && row.from.some((state) => state === from));
}

/** What can follow now: guards that depend on fields yet to be given do not hide a row. */
export function nextTransitions(from: IncidentState, facts: Omit<GuardFacts, 'waitingUntil'>): Transition[] {
  return TRANSITIONS.filter(
    (row) => row.from.includes(from) && !row.guard?.({ ...facts, waitingUntil: null }),
  );
}

/**
 * What is wrong with a table: states that no way from the first one reaches, two rows for one step, a state without
 * a way out. Empty = sound. The module refuses to start otherwise.
 */
export function workflowProblems(
  table: readonly Transition[] = TRANSITIONS,
  states: readonly IncidentState[] = INCIDENT_STATES,
): string[] {
  const problems: string[] = [];
  const reached = new Set<IncidentState>([FIRST_STATE]);
  for (const state of reached) {
    for (const row of table) if (row.from.includes(state)) reached.add(row.to);
  }
  for (const state of states) {
    if (!reached.has(state)) problems.push(`no transition leads to "${state}"`);
    if (!table.some((row) => row.from.includes(state))) problems.push(`nothing leads out of "${state}"`);
  }
  const steps = table.flatMap((row) => row.from.map((from) => `${from} → ${row.to}`));
  for (const step of new Set(steps)) {
    if (steps.filter((other) => other === step).length > 1) problems.push(`two rows for "${step}"`);
  }
  return problems;
}
