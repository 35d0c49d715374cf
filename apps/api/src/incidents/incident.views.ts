import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_KINDS, type ClockKind, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  type ClockState,
  INCIDENT_STATES,
  type IncidentState,
  type SeveritySelection,
} from '@tocsin/incidents';
import { ThreadResponse } from '../correspondence/correspondence.views.js';
import { NamedView } from '../identity/identity.views.js';
import { IncidentTaskView, IncidentTimelinePage } from './incident-parts.views.js';

export class IncidentRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'I-2026-000123' })
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: INCIDENT_STATES })
  state: IncidentState;
  @ApiProperty()
  drill: boolean;
  @ApiProperty()
  restricted: boolean;
  @ApiProperty()
  rsitClass: string;
  @ApiProperty({ type: String, nullable: true })
  rsitType: string | null;
  @ApiProperty({ description: '0 baseline … 5 emergency, after an override' })
  severityLevel: number;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ type: NamedView, nullable: true })
  assignee: NamedView | null;
  @ApiProperty({ type: NamedView, nullable: true })
  team: NamedView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The nearest open clock' })
  dueAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: Date | null;
  @ApiProperty()
  version: number;
}

export class IncidentPage {
  @ApiProperty({ type: [IncidentRowView] })
  items: IncidentRowView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class NextStateView {
  @ApiProperty({ example: 'contain' })
  action: string;
  @ApiProperty({ enum: INCIDENT_STATES })
  to: string;
  @ApiProperty({ example: 'incident.write' })
  right: string;
  @ApiProperty({ type: [String], description: 'Fields that have to be given' })
  requires: readonly string[];
}

export class IncidentSeverityOverrideView {
  @ApiProperty()
  level: number;
  @ApiProperty()
  reason: string;
}

export class IncidentSeverityView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  selection: SeveritySelection;
  @ApiProperty({ minimum: 0, maximum: 100 })
  score: number;
  @ApiProperty({ description: 'Some question is unanswered' })
  provisional: boolean;
  @ApiProperty({ description: 'From the score' })
  level: number;
  @ApiProperty({ type: IncidentSeverityOverrideView, nullable: true })
  override: IncidentSeverityOverrideView | null;
  @ApiProperty({ description: 'Of the configuration behind the score' })
  version: string;
}

export class ReportSenderView {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

export class IncidentReportView {
  @ApiProperty({ example: 'R-2026-000123' })
  ref: string;
  @ApiProperty()
  subject: string;
  @ApiProperty({ description: 'Sealed evidence: nothing of its words is shown' })
  sealed: boolean;
  @ApiProperty()
  channel: string;
  @ApiProperty({ type: ReportSenderView })
  from: ReportSenderView;
  @ApiProperty({ format: 'date-time' })
  receivedAt: string;
  @ApiProperty()
  state: string;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
}

export class IncidentObservableView {
  @ApiProperty()
  type: string;
  @ApiProperty()
  value: string;
  @ApiProperty({ description: 'In how many places it was seen' })
  count: number;
}

export class IncidentOrganisationView extends NamedView {
  @ApiProperty({ type: String, nullable: true })
  sector: string | null;
}

export class IncidentClockView {
  @ApiProperty({ enum: CLOCK_KINDS })
  kind: ClockKind;
  @ApiProperty({ enum: ['running', 'paused', 'met', 'missed'] })
  state: ClockState;
  @ApiProperty({ format: 'date-time' })
  dueAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  metAt: string | null;
}

/** Everything that an incident's page shows. */
export class IncidentView extends IncidentRowView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The reference that was asked for, where it is a merged incident’s; `ref` is the survivor’s',
  })
  mergedRef: string | null;
  @ApiProperty()
  summary: string;
  @ApiProperty({ type: String, nullable: true })
  stateReason: string | null;
  @ApiProperty({ type: String, nullable: true })
  waitingFor: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  waitingUntil: Date | null;
  @ApiProperty({ type: String, format: 'date-time' })
  awareAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  containedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  resolvedAt: Date | null;
  @ApiProperty({ type: [NextStateView] })
  nextStates: NextStateView[];
  @ApiProperty({ type: IncidentSeverityView })
  severity: IncidentSeverityView;
  @ApiProperty({ type: [IncidentReportView], description: 'The newest 200' })
  reports: IncidentReportView[];
  @ApiProperty()
  reportsTotal: number;
  @ApiProperty({ type: [IncidentObservableView], description: 'Up to 500, the most often seen first' })
  observables: IncidentObservableView[];
  @ApiProperty({ type: [IncidentOrganisationView] })
  organisations: IncidentOrganisationView[];
  @ApiProperty({ type: [NamedView], description: 'Who else may see it while it is restricted' })
  members: NamedView[];
  @ApiProperty({ type: [IncidentTaskView] })
  tasks: IncidentTaskView[];
  @ApiProperty({ type: [IncidentClockView], description: 'The latest of each kind' })
  clocks: IncidentClockView[];
  @ApiProperty({ type: [ThreadResponse], description: 'Those in which something was said' })
  threads: ThreadResponse[];
  @ApiProperty({ type: IncidentTimelinePage })
  timeline: IncidentTimelinePage;
}
