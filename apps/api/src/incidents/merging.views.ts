import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { IncidentRowView } from './incident.views.js';

export class MovedPartView {
  @ApiProperty({ example: 'incidents.task.incident_id' })
  part: string;
  @ApiProperty()
  count: number;
}

export class RaisedLabelView {
  @ApiProperty({ enum: TLP_LABELS })
  from: TlpLabel;
  @ApiProperty({ enum: TLP_LABELS })
  to: TlpLabel;
}

export class MergePreviewView {
  @ApiProperty({ type: IncidentRowView })
  into: IncidentRowView;
  @ApiProperty({ type: [IncidentRowView] })
  merged: IncidentRowView[];
  @ApiProperty({ type: [MovedPartView] })
  moves: MovedPartView[];
  @ApiProperty({ type: RaisedLabelView, nullable: true })
  tlp: RaisedLabelView | null;
  @ApiProperty()
  becomesRestricted: boolean;
  @ApiProperty({ type: [String], description: 'Who sees a restricted survivor after it and did not before' })
  gainSight: string[];
  @ApiProperty({ type: [String] })
  loseSight: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Why it cannot be done, as a code' })
  refusal: string | null;
}

export class MergeCandidateView extends IncidentRowView {
  @ApiProperty({ description: 'How many rare values both have' })
  shared: number;
  @ApiProperty({ type: [String] })
  values: string[];
}

export class MergedIncidentView {
  @ApiProperty({ example: 'I-2026-000123' })
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  summary: string;
  @ApiProperty()
  rsitClass: string;
  @ApiProperty({ type: String, nullable: true })
  rsitType: string | null;
  @ApiProperty()
  severityLevel: number;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ description: 'Where it went' })
  into: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty()
  by: string;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  undoUntil: Date;
  @ApiProperty()
  undoable: boolean;
}

export class SplitOffView {
  @ApiProperty({ example: 'I-2026-000124' })
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: ['into', 'from'] })
  direction: 'into' | 'from';
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty()
  by: string;
}

export class MergesResponse {
  @ApiProperty({ type: [MergedIncidentView] })
  merged: MergedIncidentView[];
  @ApiProperty({ type: [SplitOffView] })
  splits: SplitOffView[];
}
