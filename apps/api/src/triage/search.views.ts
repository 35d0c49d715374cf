import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS } from '@tocsin/config';
import {
  type Facet,
  FACETS,
  OPERATOR_NAMES,
  type OperatorName,
  QUERY_PROBLEMS,
  type QueryProblemCode,
} from '@tocsin/triage';

export class SearchHitView {
  @ApiProperty({ enum: ['report', 'incident'] })
  kind: 'report' | 'incident';
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  excerpt: string;
  @ApiProperty()
  state: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'When it came in or was opened' })
  at: Date;
  @ApiProperty({ type: Number, description: '0 baseline … 5 emergency; of reports the place in the queue' })
  severityLevel: number;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of reports' })
  channel: string | null;
  @ApiProperty({ description: 'Sealed evidence: nothing of its words is shown' })
  sealed: boolean;
}

const TERM_KINDS = ['word', 'phrase', 'operator'] as const;

/** A term as understood, by its place in the text (UTF-16 units, end exclusive). */
export class QueryTermView {
  @ApiProperty({ enum: TERM_KINDS })
  kind: (typeof TERM_KINDS)[number];
  @ApiProperty()
  start: number;
  @ApiProperty()
  end: number;
  @ApiProperty()
  negated: boolean;
  @ApiProperty({ enum: OPERATOR_NAMES, required: false, description: 'Of operators' })
  name?: OperatorName;
  @ApiProperty({ required: false, description: 'The value of an operator' })
  source?: string;
  @ApiProperty({ required: false, description: 'Of words and phrases' })
  text?: string;
}

/** A mistake: what stands there was left out, or taken for words. */
export class QueryProblemView {
  @ApiProperty({ enum: QUERY_PROBLEMS })
  code: QueryProblemCode;
  @ApiProperty()
  start: number;
  @ApiProperty()
  end: number;
  @ApiProperty()
  found: string;
  @ApiProperty({ type: String, nullable: true, description: 'What was probably meant' })
  suggestion: string | null;
}

export class SearchResponse {
  @ApiProperty({ type: [SearchHitView] })
  items: SearchHitView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
  @ApiProperty({ type: [QueryTermView] })
  terms: QueryTermView[];
  @ApiProperty({ type: [QueryProblemView] })
  problems: QueryProblemView[];
}

export class FacetCountView {
  @ApiProperty({ enum: FACETS })
  facet: Facet;
  @ApiProperty({
    description: 'As the operator of the name takes it; `month`: `2026-11`; `severity`: a level',
  })
  value: string;
  @ApiProperty()
  count: number;
}

export class SearchFacetsResponse {
  @ApiProperty({ description: 'Counted to 1,001: more than 1,000' })
  total: number;
  @ApiProperty({ description: 'Counted over the newest 1,001 only' })
  capped: boolean;
  @ApiProperty({ type: [FacetCountView] })
  counts: FacetCountView[];
}

const COMPLETION_KINDS = ['operator', 'value'] as const;

export class CompletionView {
  @ApiProperty({ enum: COMPLETION_KINDS })
  kind: (typeof COMPLETION_KINDS)[number];
  @ApiProperty({ enum: OPERATOR_NAMES })
  operator: OperatorName;
  @ApiProperty()
  value: string;
  @ApiProperty({ description: 'Replaces what stands from `start` to `end`' })
  insert: string;
}

export class CompletionsView {
  @ApiProperty()
  start: number;
  @ApiProperty()
  end: number;
  @ApiProperty({ type: [CompletionView] })
  options: CompletionView[];
}
