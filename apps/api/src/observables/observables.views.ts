import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { ENDINGS, type Ending } from '@tocsin/enrichment';
import {
  IGNORE_KINDS,
  type IgnoreKind,
  NOTED_KINDS,
  type NotedKind,
  OBSERVABLE_TYPES,
  type ObservableType,
  type Verdict,
  VERDICTS,
} from '@tocsin/observables';

const SUBJECT_KINDS = ['report', 'message', 'incident', 'note'] as const;

export class SightingSubjectView {
  @ApiProperty({ enum: SUBJECT_KINDS })
  kind: (typeof SUBJECT_KINDS)[number];
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true, description: 'Reference, e.g. R-2026-000123' })
  ref: string | null;
}

export class SightingDto {
  @ApiProperty()
  subject: SightingSubjectView;
  @ApiProperty({ description: 'subject, body, attachment:NAME, header:NAME, form:FIELD, note, hand' })
  place: string;
  @ApiProperty({ description: 'As it was written, with the words round it' })
  excerpt: string;
  @ApiProperty()
  seenAt: Date;
}

export class SightingPage {
  @ApiProperty({ type: [SightingDto] })
  items: SightingDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class ValueView {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  type: ObservableType;
  @ApiProperty()
  value: string;
}

export class MarkedObservableDto extends ValueView {
  @ApiProperty({ description: 'Makes no case like another' })
  ignored: boolean;
  @ApiProperty({ enum: VERDICTS, nullable: true })
  verdict: Verdict | null;
  @ApiProperty()
  version: number;
}

export class ObservableDto extends MarkedObservableDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Readable form, where it differs: bücher.example',
  })
  display: string | null;
  @ApiProperty({ description: 'As far as the reader may know' })
  firstSeenAt: Date;
  @ApiProperty({ description: 'As far as the reader may know' })
  lastSeenAt: Date;
}

export class OwnerView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class ListedObservableDto extends ObservableDto {
  @ApiProperty({ description: 'Places, counted to 100' })
  count: number;
  @ApiProperty({ type: OwnerView, nullable: true })
  owner: OwnerView | null;
}

export class ObservablePage {
  @ApiProperty({ type: [ListedObservableDto] })
  items: ListedObservableDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class PastedValueView extends ValueView {
  @ApiProperty({ type: ListedObservableDto, nullable: true, description: 'Null: never seen' })
  known: ListedObservableDto | null;
  @ApiProperty({ type: OwnerView, nullable: true })
  owner: OwnerView | null;
}

export class PastedTextView {
  @ApiProperty({ type: [PastedValueView] })
  values: PastedValueView[];
  @ApiProperty({ type: [String], description: 'Lines in which no value was found' })
  refused: string[];
  @ApiProperty({ description: 'More was pasted than is looked at' })
  cut: boolean;
}

export class CaseOfValueView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  state: string;
  @ApiProperty()
  openedAt: Date;
}

export class OwningOrganisationView extends OwnerView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ enum: ['range', 'domain', 'asn'] })
  by: 'range' | 'domain' | 'asn';
  @ApiProperty()
  asset: string;
}

export class RelatedValueView extends ValueView {
  @ApiProperty({ description: 'Places in which both stand' })
  together: number;
}

export class NotedSightingDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: NOTED_KINDS })
  kind: NotedKind;
  @ApiProperty()
  at: Date;
  @ApiProperty()
  source: string;
  @ApiProperty()
  note: string;
  @ApiProperty()
  by: string;
  @ApiProperty()
  notedAt: Date;
}

export class MarkChangeView {
  @ApiProperty()
  at: Date;
  @ApiProperty()
  actor: string;
  @ApiProperty()
  action: string;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  changes: Record<string, { from: unknown; to: unknown }>;
}

export class EnrichmentFactView {
  @ApiProperty({ example: 'country' })
  label: string;
  @ApiProperty()
  value: string;
}

export class EnrichmentDto {
  @ApiProperty({ example: 'mmdb-country' })
  plugin: string;
  @ApiProperty({
    enum: ENDINGS,
    nullable: true,
    description: 'Null: not asked, or asked and not answered yet',
  })
  ending: Ending | null;
  @ApiProperty({ type: [EnrichmentFactView] })
  facts: EnrichmentFactView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null: worked out here' })
  source: string | null;
  @ApiProperty({ description: 'Somebody else learns that we ask' })
  asksOutside: boolean;
  @ApiProperty({ type: Date, nullable: true })
  askedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  answeredAt: Date | null;
}

export class ObservableDetailView extends ObservableDto {
  @ApiProperty({ description: 'Places, counted to 1,000' })
  count: number;
  @ApiProperty({ enum: TLP_LABELS, nullable: true, description: 'The strictest of those' })
  tlp: TlpLabel | null;
  @ApiProperty({ type: [CaseOfValueView], description: 'The latest 50' })
  incidents: CaseOfValueView[];
  @ApiProperty()
  incidentsTotal: number;
  @ApiProperty({ type: [OwningOrganisationView] })
  owners: OwningOrganisationView[];
  @ApiProperty({ type: [RelatedValueView] })
  related: RelatedValueView[];
  @ApiProperty({ type: [NotedSightingDto] })
  noted: NotedSightingDto[];
  @ApiProperty({ type: [MarkChangeView] })
  history: MarkChangeView[];
  @ApiProperty({ type: [EnrichmentDto] })
  enrichment: EnrichmentDto[];
}

export class IgnoreEntryView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: IGNORE_KINDS })
  kind: IgnoreKind;
  @ApiProperty()
  value: string;
  @ApiProperty()
  reason: string;
  @ApiProperty({ description: 'Came with Tocsin' })
  shipped: boolean;
  @ApiProperty()
  active: boolean;
  @ApiProperty()
  changedBy: string;
  @ApiProperty()
  changedAt: Date;
  @ApiProperty()
  version: number;
}
