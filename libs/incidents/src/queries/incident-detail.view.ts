import { type ClockKind, type TlpLabel } from '@tocsin/config';
import { type ClockState } from '../clocks/clock.policy.js';
import { type IncidentRow, type NamedView } from '../incident/incident.view.js';
import { type SeveritySelection } from '../severity/nciss.js';
import { type TaskView } from '../tasks/task.view.js';
import { type TimelinePage } from '../timeline/timeline.view.js';

/** A step that can follow now, for whoever has the right. */
export interface NextState {
  action: string;
  to: string;
  right: string;
  requires: readonly string[];
}

/** Score and judgement side by side. */
export interface SeverityView {
  selection: SeveritySelection;
  score: number;
  provisional: boolean;
  /** From the score. */
  level: number;
  override: { level: number; reason: string } | null;
  /** Of the configuration that the score was made with. */
  version: string;
}

export interface LinkedReportView {
  ref: string;
  subject: string;
  /** Sealed evidence: the subject is empty. */
  sealed: boolean;
  channel: string;
  from: { name: string | null; address: string | null };
  receivedAt: string;
  state: string;
  tlp: TlpLabel;
}

/** Everything that an incident's page shows. Times inside the lists are ISO 8601 text. */
export interface IncidentDetailView extends IncidentRow {
  /** The reference that was asked for, where it is a merged incident's; `ref` is the survivor's. */
  mergedRef: string | null;
  summary: string;
  stateReason: string | null;
  waitingFor: string | null;
  waitingUntil: Date | null;
  awareAt: Date;
  containedAt: Date | null;
  resolvedAt: Date | null;
  nextStates: NextState[];
  severity: SeverityView;
  /** The newest 200. */
  reports: LinkedReportView[];
  /** How many there are in all. */
  reportsTotal: number;
  /** Up to 500, the most often seen first. */
  observables: { type: string; value: string; count: number }[];
  organisations: (NamedView & { sector: string | null })[];
  members: NamedView[];
  tasks: TaskView[];
  /** The latest of each kind. */
  clocks: { kind: ClockKind; state: ClockState; dueAt: string; metAt: string | null }[];
  threads: Record<string, unknown>[];
  timeline: TimelinePage;
}
