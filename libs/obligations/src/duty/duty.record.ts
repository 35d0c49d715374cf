import { type Regime } from '@tocsin/config';
import { type DutyFacts, type StageFacts } from '../engine/plan-stages.js';

export type OwedBy = 'reporter' | 'team';
/** What people were told of a stage's clock, in this order. */
export const TOLD = ['6h', '1h', 'missed'] as const;
export type Told = (typeof TOLD)[number];
/** Answers by question. */
export type Answers = Record<string, string>;

/** A duty as a command holds it, locked. */
export interface DutyRecord {
  id: string;
  incidentId: string;
  incidentRef: string;
  organisationId: string | null;
  reportId: string | null;
  regime: string;
  regimeVersion: string;
  legalClass: string | null;
  criteria: string[];
  awareAt: Date;
  marks: Record<string, string>;
  closedAt: Date | null;
  closedReason: string | null;
  version: number;
}

export interface StageRecord extends StageFacts {
  owedBy: OwedBy;
  reportId: string | null;
  answers: Answers | null;
  answeredBy: OwedBy | null;
  note: string | null;
  told: Told | null;
}

/** The part of a duty that commands change. */
export type DutyChanges = Partial<
  Pick<DutyRecord, 'criteria' | 'awareAt' | 'marks' | 'closedAt' | 'closedReason'>
>;

/** How it was before the last change of a person, kept for a minute's undo. `before` null: it did not exist. */
export interface LastChange {
  actorId: string | null;
  at: string;
  action: string;
  before: { duty: DutyChanges; stages: StageRecord[] } | null;
}

export function factsOf(duty: DutyRecord, resolvedAt: Date | null, regime: Regime): DutyFacts {
  const marks = Object.fromEntries(Object.entries(duty.marks).map(([mark, at]) => [mark, new Date(at)]));
  for (const { id, follows } of regime.marks) {
    if (follows === 'incident-resolved' && resolvedAt && !marks[id]) marks[id] = resolvedAt;
  }
  const { awareAt, legalClass } = duty;
  return { awareAt, legalClass, marks, closed: duty.closedAt !== null };
}

/** A stage with nothing done about it yet. */
export function newStage(
  id: string,
  stage: string,
  owedBy: OwedBy,
  requestedAt: Date | null = null,
): StageRecord {
  return {
    id,
    stage,
    owedBy,
    requestedAt,
    submittedAt: null,
    dueAt: null,
    state: 'waiting',
    late: false,
    coveredBy: null,
    reportId: null,
    answers: null,
    answeredBy: null,
    note: null,
    told: null,
  };
}
