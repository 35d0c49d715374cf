import { type Right } from '@tocsin/identity';

/** Where a countermeasure stands (DOMAIN: planned → active → being-removed → removed). */
export const COUNTERMEASURE_STATES = ['planned', 'active', 'being-removed', 'removed'] as const;
export type CountermeasureState = (typeof COUNTERMEASURE_STATES)[number];

/** What is done against an attack. */
export const COUNTERMEASURE_KINDS = [
  'block',
  'sinkhole',
  'takedown',
  'filter',
  'reset',
  'patch',
  'isolate',
  'notify',
  'other',
] as const;
export type CountermeasureKind = (typeof COUNTERMEASURE_KINDS)[number];

/** What stays in place until somebody lifts it; a takedown, a reset, a patch or a notice is done once. */
const STANDING: readonly CountermeasureKind[] = ['block', 'sinkhole', 'filter', 'isolate', 'other'];

export function isStanding(kind: CountermeasureKind): boolean {
  return STANDING.includes(kind);
}

/** One row of the table. */
export interface CountermeasureTransition {
  /** What a person does, for buttons and the record. */
  action: 'activate' | 'cancel' | 'lift' | 'finish' | 'keep' | 'removed' | 'plan-again';
  from: CountermeasureState;
  to: CountermeasureState;
  right: Right;
  /** Whether somebody has to say why. */
  reason: boolean;
  /** Only for kinds that stand until they are lifted, or only for those that do not. */
  only?: 'standing' | 'done-once';
}

/** The state of a new one. */
export const FIRST_COUNTERMEASURE_STATE: CountermeasureState = 'planned';

/** The whole way of a countermeasure. A new step is one row here; the API and the console follow. */
export const COUNTERMEASURE_TRANSITIONS: readonly CountermeasureTransition[] = [
  { action: 'activate', from: 'planned', to: 'active', right: 'incident.write', reason: false },
  { action: 'cancel', from: 'planned', to: 'removed', right: 'incident.write', reason: true },
  {
    action: 'lift',
    from: 'active',
    to: 'being-removed',
    right: 'incident.write',
    reason: false,
    only: 'standing',
  },
  {
    action: 'finish',
    from: 'active',
    to: 'removed',
    right: 'incident.write',
    reason: false,
    only: 'done-once',
  },
  { action: 'keep', from: 'being-removed', to: 'active', right: 'incident.write', reason: true },
  { action: 'removed', from: 'being-removed', to: 'removed', right: 'incident.write', reason: false },
  { action: 'plan-again', from: 'removed', to: 'planned', right: 'incident.write', reason: true },
];

/** What can follow for one of a kind in a state. Pure. */
export function countermeasureSteps(
  kind: CountermeasureKind,
  from: CountermeasureState,
): CountermeasureTransition[] {
  const lasting = isStanding(kind) ? 'standing' : 'done-once';
  return COUNTERMEASURE_TRANSITIONS.filter(
    (row) => row.from === from && (row.only === undefined || row.only === lasting),
  );
}

/**
 * What becomes of one when the last active incident that holds it ends: what was only planned is not done any more;
 * what stands somewhere is still to be taken away, so it stays in sight until somebody did; the rest is done. Pure.
 */
export function settledState(kind: CountermeasureKind, state: CountermeasureState): CountermeasureState {
  return state === 'planned' || (state === 'active' && !isStanding(kind))
    ? 'removed'
    : state === 'active'
      ? 'being-removed'
      : state;
}

/** What is wrong with a table: states without a way in or out, two rows for one step. Empty = sound. */
export function countermeasureProblems(table = COUNTERMEASURE_TRANSITIONS): string[] {
  const problems: string[] = [];
  for (const kind of COUNTERMEASURE_KINDS) {
    const lasting = isStanding(kind) ? 'standing' : 'done-once';
    const rows = table.filter(({ only }) => only === undefined || only === lasting);
    const reached = new Set<CountermeasureState>([FIRST_COUNTERMEASURE_STATE]);
    for (const state of reached) for (const row of rows) if (row.from === state) reached.add(row.to);
    if (!reached.has('active') || !reached.has('removed'))
      problems.push(`${kind} never becomes active or removed`);
    for (const state of reached)
      if (!rows.some(({ from }) => from === state)) problems.push(`nothing leads ${kind} out of "${state}"`);
    const steps = rows.map(({ from, to }) => `${from} → ${to}`);
    if (new Set(steps).size < steps.length) problems.push(`two rows for one step of ${kind}`);
  }
  return problems;
}
