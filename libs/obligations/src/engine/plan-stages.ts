import { type Regime, type RegimeStage, type StageDue } from '@tocsin/config';
import { daysAfter, hoursAfter, monthsAfter } from './deadline.js';

/**
 * `waiting`: what it is due after has not happened. `optional`: may stand in for another one. `missed`: due and not
 * there. `met`/`late`: there. `void`: not owed (any more).
 */
export const STAGE_STATES = ['waiting', 'running', 'optional', 'missed', 'met', 'late', 'void'] as const;
export type StageState = (typeof STAGE_STATES)[number];

/** What is known of a stage; the engine sets the lower half. */
export interface StageFacts {
  id: string;
  /** Id of the stage in its regime. */
  stage: string;
  requestedAt: Date | null;
  submittedAt: Date | null;
  dueAt: Date | null;
  state: StageState;
  /** Was submitted late, by any date that was ever its due date: it stays so. */
  late: boolean;
  /** The later stage that came early enough to satisfy this one too. */
  coveredBy: string | null;
}

export interface DutyFacts {
  awareAt: Date;
  legalClass: string | null;
  /** Named moments, such as the day on which a correction was available. */
  marks: Readonly<Record<string, Date>>;
  /** Closed as not significant: nothing more is owed. */
  closed: boolean;
}

/**
 * Where every stage of a duty stands. Hours are exact from awareness; a month ends with the authority's day; a later
 * stage closes none, except that one that came before an earlier one was due satisfies both; late stays late. Pure.
 */
export function planStages(
  regime: Regime,
  duty: DutyFacts,
  stages: readonly StageFacts[],
  now: Date,
  timeZone: string,
): StageFacts[] {
  const came = new Map<string, Date>();
  for (const { stage, submittedAt } of stages) {
    const first = came.get(stage);
    if (submittedAt && (!first || submittedAt < first)) came.set(stage, submittedAt);
  }
  const dueDate = (rule: StageDue, facts: StageFacts): Date | null =>
    dueAfter(rule, duty, facts, came, regime, timeZone);
  return stages.map((facts) => {
    if (regime.response?.id === facts.stage) {
      const start = responseStart(regime, came);
      return judged(facts, start && hoursAfter(start, regime.response.hours), duty, now);
    }
    const rules = regime.stages.find(({ id }) => id === facts.stage);
    if (!rules) return facts;
    const dueAt = dueDate(ruleFor(rules, regime, came), facts);
    if ('insteadOf' in rules.due) return standIn(facts, dueAt, came.has(rules.due.insteadOf), duty);
    const covering = rules.coveredBy ? came.get(rules.coveredBy) : undefined;
    const covered = !facts.submittedAt && covering && dueAt && covering <= dueAt ? rules.coveredBy : null;
    return covered ? { ...facts, dueAt, state: 'met', coveredBy: covered } : judged(facts, dueAt, duty, now);
  });
}

/** Once a report stood in for this one, it is due by its other rule. */
function ruleFor(rules: RegimeStage, regime: Regime, came: ReadonlyMap<string, Date>): StageDue {
  const standsIn = regime.stages.find(({ due }) => 'insteadOf' in due && due.insteadOf === rules.id);
  return rules.dueAfterProgress && standsIn && came.has(standsIn.id) ? rules.dueAfterProgress : rules.due;
}

function dueAfter(
  rule: StageDue,
  duty: DutyFacts,
  facts: StageFacts,
  came: ReadonlyMap<string, Date>,
  regime: Regime,
  timeZone: string,
): Date | null {
  if ('insteadOf' in rule) {
    const other = regime.stages.find(({ id }) => id === rule.insteadOf);
    return other ? dueAfter(other.due, duty, facts, came, regime, timeZone) : null;
  }
  const start = startOf(rule.after, duty, facts, came);
  if (!start) return null;
  if ('months' in rule) return monthsAfter(start, rule.months, timeZone);
  if ('days' in rule) return daysAfter(start, rule.days, timeZone);
  return hoursAfter(start, rule.hoursByLegalClass?.[duty.legalClass ?? ''] ?? rule.hours);
}

function startOf(
  after: string,
  duty: DutyFacts,
  facts: StageFacts,
  came: ReadonlyMap<string, Date>,
): Date | null {
  if (after === 'aware') return duty.awareAt;
  if (after === 'request') return facts.requestedAt;
  return came.get(after) ?? duty.marks[after] ?? null;
}

/** The answer is owed to the first word that came: the warning, or the notification that took its place. */
function responseStart({ response, stages }: Regime, came: ReadonlyMap<string, Date>): Date | null {
  if (!response) return null;
  const covering = stages.find(({ id }) => id === response.after)?.coveredBy;
  const starts = [came.get(response.after), covering ? came.get(covering) : undefined];
  const first = Math.min(...starts.flatMap((at) => (at ? [at.getTime()] : [])));
  return Number.isFinite(first) ? new Date(first) : null;
}

function judged(facts: StageFacts, dueAt: Date | null, duty: DutyFacts, now: Date): StageFacts {
  const { submittedAt } = facts;
  const late = facts.late || (submittedAt !== null && dueAt !== null && submittedAt > dueAt);
  return { ...facts, dueAt, late, coveredBy: null, state: stateOf(submittedAt, dueAt, late, duty, now) };
}

function stateOf(
  submittedAt: Date | null,
  dueAt: Date | null,
  late: boolean,
  { closed }: DutyFacts,
  now: Date,
): StageState {
  if (submittedAt) return late ? 'late' : 'met';
  if (closed) return 'void';
  if (!dueAt) return 'waiting';
  return now > dueAt ? 'missed' : 'running';
}

/** A report that may stand in for another is never missed: that other one is. */
function standIn(facts: StageFacts, dueAt: Date | null, otherCame: boolean, duty: DutyFacts): StageFacts {
  const late = facts.late || (facts.submittedAt !== null && dueAt !== null && facts.submittedAt > dueAt);
  const open: StageState = duty.closed || otherCame ? 'void' : dueAt ? 'optional' : 'waiting';
  const state: StageState = facts.submittedAt ? (late ? 'late' : 'met') : open;
  return { ...facts, dueAt, late, coveredBy: null, state };
}
