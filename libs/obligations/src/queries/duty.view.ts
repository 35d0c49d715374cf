import { type StageState } from '../engine/plan-stages.js';
import { type OwedBy } from '../duty/duty.record.js';

/** One report that is owed. */
export interface StageView {
  id: string;
  /** Its id in the regime; `regimes` has the words. */
  stage: string;
  owedBy: OwedBy;
  requestedAt: string | null;
  dueAt: string | null;
  submittedAt: string | null;
  state: StageState;
  late: boolean;
  coveredBy: string | null;
  /** Reference of the report with which it came. */
  report: string | null;
  answeredBy: OwedBy | null;
  note: string | null;
}

export interface AwareChangeView {
  fromAt: string;
  toAt: string;
  reason: string;
  by: string;
  at: string;
}

export interface DutyView {
  id: string;
  regime: string;
  organisation: { id: string; name: string } | null;
  /** Reference of the report whose status page shows the stages. */
  report: string | null;
  legalClass: string | null;
  criteria: string[];
  awareAt: Date;
  marks: Record<string, string>;
  closedAt: Date | null;
  closedReason: string | null;
  version: number;
  stages: StageView[];
  /** Earlier words on when the clock started, newest first. */
  history: AwareChangeView[];
}

/** Somebody who may owe something, and why we think so. */
export interface DutySuggestion {
  regime: string;
  organisation: { id: string; name: string } | null;
  report: string | null;
  /** The organisation's class in law brings it; or the reporter said that he is obliged. */
  because: 'legal-class' | 'reporter-said';
}

/** A line of the list of deadlines. */
export interface DeadlineRow {
  stageId: string;
  dutyId: string;
  regime: string;
  stage: string;
  owedBy: OwedBy;
  state: StageState;
  dueAt: Date;
  organisation: { id: string; name: string } | null;
  incident: { ref: string; title: string; priority: number };
  assignee: { id: string; name: string } | null;
}

export interface StageDraftView {
  stageId: string;
  regime: string;
  stage: string;
  incident: { ref: string; title: string; tlp: string };
  organisation: string | null;
  dueAt: Date | null;
  submittedAt: Date | null;
  questions: {
    id: string;
    answer: string | null;
    from: 'stage' | 'earlier' | 'form' | null;
    lacking: boolean;
  }[];
}
