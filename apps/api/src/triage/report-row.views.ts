import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  REPORT_CHANNELS,
  REPORT_KINDS,
  REPORT_STATES,
  type ReportChannel,
  type ReportKind,
  type ReportState,
} from '@tocsin/intake';
import { NamedView } from '../identity/identity.views.js';

export class ReportSenderView {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

export class SuggestedOrganisationView extends NamedView {
  @ApiProperty({ type: String, nullable: true })
  sector: string | null;
}

export class SuggestedDuplicateView {
  @ApiProperty({ example: 'I-2026-000123' })
  ref: string;
  @ApiProperty({ enum: ['incident', 'report'] })
  kind: 'incident' | 'report';
  @ApiProperty({ description: 'Shared observables' })
  count: number;
}

export class RowSuggestionView {
  @ApiProperty({ type: String, nullable: true, example: 'fraud' })
  class: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'phishing' })
  type: string | null;
  @ApiProperty({ minimum: 0, maximum: 5, description: '0 baseline … 5 emergency' })
  level: number;
  @ApiProperty({ type: SuggestedOrganisationView, nullable: true })
  organisation: SuggestedOrganisationView | null;
  @ApiProperty({ type: SuggestedDuplicateView, nullable: true })
  duplicate: SuggestedDuplicateView | null;
}

export class ReportRowView {
  @ApiProperty({ example: 'R-2026-000123' })
  ref: string;
  @ApiProperty({ enum: REPORT_CHANNELS })
  channel: ReportChannel;
  @ApiProperty({ enum: REPORT_STATES })
  state: ReportState;
  @ApiProperty({ enum: REPORT_KINDS })
  kind: ReportKind;
  @ApiProperty({ description: 'Sealed evidence: nothing of its words is shown' })
  sealed: boolean;
  @ApiProperty({ description: 'Its partner took it back: no word of it is here any more' })
  withdrawn: boolean;
  @ApiProperty()
  subject: string;
  @ApiProperty({ type: ReportSenderView })
  from: ReportSenderView;
  @ApiProperty({ type: String, nullable: true })
  messageId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'As the sender states it' })
  date: Date | null;
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: Date;
  @ApiProperty({ description: 'The beginning of the text' })
  excerpt: string;
  @ApiProperty({ minimum: 0, maximum: 5, description: '0 emergency … 5 baseline' })
  priority: number;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ type: String, format: 'date-time', description: 'When triage is due' })
  dueAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  snoozedUntil: Date | null;
  @ApiProperty({ type: NamedView, nullable: true })
  assignee: NamedView | null;
  @ApiProperty({ type: NamedView, nullable: true })
  team: NamedView | null;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: RowSuggestionView, nullable: true, description: 'null: not examined yet' })
  suggestion: RowSuggestionView | null;
}

export class ReportPage {
  @ApiProperty({ type: [ReportRowView] })
  items: ReportRowView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class InboxCountsView {
  @ApiProperty({ description: 'Counted to 1,001: more than 1,000' })
  new: number;
  @ApiProperty()
  unassigned: number;
  @ApiProperty()
  mine: number;
  @ApiProperty({ description: 'Due within four hours' })
  due: number;
  @ApiProperty()
  snoozed: number;
  @ApiProperty()
  machine: number;
  @ApiProperty({ description: 'Their reporters were asked and have not answered' })
  waiting: number;
  @ApiProperty()
  exercise: number;
}

export class InboxPageView extends ReportPage {
  @ApiProperty({ type: InboxCountsView })
  counts: InboxCountsView;
  @ApiProperty({ type: String, nullable: true, description: 'Changes when a report comes in; opaque' })
  newest: string | null;
}

export class ReferenceView {
  @ApiProperty({ example: 'I-2026-000123' })
  ref: string;
}

export class AcceptedReportView {
  @ApiProperty({ type: ReportRowView })
  report: ReportRowView;
  @ApiProperty({ type: ReferenceView })
  incident: ReferenceView;
}
