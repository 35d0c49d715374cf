import { ApiProperty } from '@nestjs/swagger';
import { type DutySuggestion, type OwedBy, STAGE_STATES, type StageState } from '@tocsin/obligations';

const OWED_BY = ['reporter', 'team'];
const TEXT = { type: String, nullable: true } as const;
const TIME = { type: String, format: 'date-time', nullable: true } as const;

export class NamedOrganisationView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class StageView {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Its id in the regime' })
  stage: string;
  @ApiProperty({ enum: OWED_BY })
  owedBy: OwedBy;
  @ApiProperty(TIME)
  requestedAt: string | null;
  @ApiProperty(TIME)
  dueAt: string | null;
  @ApiProperty(TIME)
  submittedAt: string | null;
  @ApiProperty({ enum: STAGE_STATES })
  state: StageState;
  @ApiProperty({ description: 'Was submitted late by any date that was ever its due date' })
  late: boolean;
  @ApiProperty({ ...TEXT, description: 'The later stage that came early enough to satisfy this one too' })
  coveredBy: string | null;
  @ApiProperty({ ...TEXT, description: 'Reference of the report with which it came' })
  report: string | null;
  @ApiProperty({ enum: OWED_BY, nullable: true })
  answeredBy: OwedBy | null;
  @ApiProperty(TEXT)
  note: string | null;
}

export class AwareChangeView {
  @ApiProperty({ format: 'date-time' })
  fromAt: string;
  @ApiProperty({ format: 'date-time' })
  toAt: string;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  by: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class DutyDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ example: 'nis2' })
  regime: string;
  @ApiProperty({ type: NamedOrganisationView, nullable: true })
  organisation: NamedOrganisationView | null;
  @ApiProperty({ ...TEXT, description: 'The report whose status page shows the stages' })
  report: string | null;
  @ApiProperty(TEXT)
  legalClass: string | null;
  @ApiProperty({ type: [String] })
  criteria: string[];
  @ApiProperty()
  awareAt: Date;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  marks: Record<string, string>;
  @ApiProperty({ type: Date, nullable: true })
  closedAt: Date | null;
  @ApiProperty(TEXT)
  closedReason: string | null;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: [StageView] })
  stages: StageView[];
  @ApiProperty({ type: [AwareChangeView] })
  history: AwareChangeView[];
}

export class DutySuggestionView {
  @ApiProperty()
  regime: string;
  @ApiProperty({ type: NamedOrganisationView, nullable: true })
  organisation: NamedOrganisationView | null;
  @ApiProperty(TEXT)
  report: string | null;
  @ApiProperty({ enum: ['legal-class', 'reporter-said'] })
  because: DutySuggestion['because'];
}

export class IncidentDutiesView {
  @ApiProperty({ type: [DutyDto] })
  duties: DutyDto[];
  @ApiProperty({ type: [DutySuggestionView] })
  suggestions: DutySuggestionView[];
}

export class MadeView {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class DeadlineIncidentView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ description: '0 emergency … 5 baseline' })
  priority: number;
}

export class DeadlineView {
  @ApiProperty()
  stageId: string;
  @ApiProperty()
  dutyId: string;
  @ApiProperty()
  regime: string;
  @ApiProperty()
  stage: string;
  @ApiProperty({ enum: OWED_BY })
  owedBy: OwedBy;
  @ApiProperty({ enum: ['running', 'missed'] })
  state: StageState;
  @ApiProperty()
  dueAt: Date;
  @ApiProperty({ type: NamedOrganisationView, nullable: true })
  organisation: NamedOrganisationView | null;
  @ApiProperty({ type: DeadlineIncidentView })
  incident: DeadlineIncidentView;
  @ApiProperty({ type: NamedOrganisationView, nullable: true })
  assignee: NamedOrganisationView | null;
}

export class DeadlinePage {
  @ApiProperty({ type: [DeadlineView] })
  items: DeadlineView[];
  @ApiProperty(TEXT)
  next: string | null;
}

export class DraftAnswerView {
  @ApiProperty()
  id: string;
  @ApiProperty(TEXT)
  answer: string | null;
  @ApiProperty({ enum: ['stage', 'earlier', 'form'], nullable: true, description: 'Where it is known from' })
  from: 'stage' | 'earlier' | 'form' | null;
  @ApiProperty()
  lacking: boolean;
}

export class DraftIncidentView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  tlp: string;
}

export class StageDraftDto {
  @ApiProperty()
  stageId: string;
  @ApiProperty()
  regime: string;
  @ApiProperty()
  stage: string;
  @ApiProperty({ type: DraftIncidentView })
  incident: DraftIncidentView;
  @ApiProperty(TEXT)
  organisation: string | null;
  @ApiProperty({ type: Date, nullable: true })
  dueAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  submittedAt: Date | null;
  @ApiProperty({ type: [DraftAnswerView] })
  questions: DraftAnswerView[];
}
