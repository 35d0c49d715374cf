import { ApiProperty } from '@nestjs/swagger';
import { ORGANISATION_KINDS, type OrganisationKind } from '@tocsin/constituency';
import { OBSERVABLE_TYPES, type ObservableType } from '@tocsin/observables';
import { NamedView } from '../identity/identity.views.js';

const REASON_KINDS = ['stated', 'form', 'machine', 'words', 'observables'] as const;
const SAMENESS = ['content', 'subject'] as const;
const ROUTING_REASONS = ['class', 'default', 'only-team'] as const;

export class SuggestionReasonView {
  @ApiProperty({ enum: REASON_KINDS })
  kind: (typeof REASON_KINDS)[number];
  @ApiProperty({ type: [String], description: 'The matching words or values' })
  matches: string[];
}

export class ClassSuggestionView {
  @ApiProperty({ example: 'fraud' })
  class: string;
  @ApiProperty({ type: String, nullable: true, example: 'phishing' })
  type: string | null;
  @ApiProperty({ description: 'For the order only' })
  score: number;
  @ApiProperty({ type: [SuggestionReasonView] })
  reasons: SuggestionReasonView[];
}

export class SeveritySuggestionView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Category → option' })
  selection: Record<string, string>;
  @ApiProperty({ minimum: 0, maximum: 100 })
  score: number;
  @ApiProperty({ minimum: 0, maximum: 5 })
  level: number;
  @ApiProperty({ description: 'Some question is unanswered' })
  provisional: boolean;
  @ApiProperty({ description: 'Version of the severity form' })
  version: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Category → why' })
  reasons: Record<string, string>;
}

export class ObservableValueView {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  type: ObservableType;
  @ApiProperty()
  value: string;
}

export class SharedValueView extends ObservableValueView {
  @ApiProperty({ description: 'In how many cases it was seen, as far as the reader may know' })
  cases: number;
}

export class AssetMatchView extends ObservableValueView {
  @ApiProperty({ description: 'The range, domain or AS number of the organisation' })
  asset: string;
}

export class OrganisationSuggestionView extends NamedView {
  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: OrganisationKind;
  @ApiProperty({ type: String, nullable: true })
  sector: string | null;
  @ApiProperty({ type: String, nullable: true })
  legalClass: string | null;
  @ApiProperty({ type: [AssetMatchView] })
  matches: AssetMatchView[];
}

export class LikelyDuplicateDto {
  @ApiProperty({ example: 'I-2026-000123' })
  ref: string;
  @ApiProperty({ enum: ['incident', 'report'] })
  kind: 'incident' | 'report';
  @ApiProperty()
  title: string;
  @ApiProperty()
  state: string;
  @ApiProperty({ description: 'Shared observables' })
  count: number;
  @ApiProperty({ description: 'How telling they are together; 1 = a value that stands nowhere else' })
  weight: number;
  @ApiProperty({ type: [SharedValueView], description: 'The most telling first' })
  values: SharedValueView[];
  @ApiProperty({ enum: SAMENESS, isArray: true, description: 'Same bytes; same sender and subject' })
  same: (typeof SAMENESS)[number][];
}

export class RoutingSuggestionView {
  @ApiProperty({ type: NamedView })
  team: NamedView;
  @ApiProperty({ enum: ROUTING_REASONS })
  reason: (typeof ROUTING_REASONS)[number];
}

export class SuggestionsDto {
  @ApiProperty({ type: [ClassSuggestionView], description: 'Best first' })
  classification: ClassSuggestionView[];
  @ApiProperty({ type: SeveritySuggestionView, nullable: true })
  severity: SeveritySuggestionView | null;
  @ApiProperty({ type: [OrganisationSuggestionView] })
  organisations: OrganisationSuggestionView[];
  @ApiProperty({ type: [LikelyDuplicateDto], description: 'Incidents first' })
  duplicates: LikelyDuplicateDto[];
  @ApiProperty({ type: RoutingSuggestionView, nullable: true })
  routing: RoutingSuggestionView | null;
}
