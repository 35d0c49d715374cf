import { ApiProperty } from '@nestjs/swagger';
import {
  DIMENSION_NAMES,
  type DimensionName,
  LEFT_OUT,
  type LeftOut,
  PERIOD_KINDS,
  type PeriodKind,
  STEPS,
  type StepUnit,
  type Values,
} from '@tocsin/statistics';

const DAY = { type: String, format: 'date', example: '2026-07-01' };
const MOMENT = { type: String, format: 'date-time' };
const COUNT = { type: Number, nullable: true };
const VALUES = {
  type: 'object',
  additionalProperties: { type: 'integer', nullable: true },
  example: { reports: 412, incidents: 120 },
} as const;
const VALUES_OR_NULL = { ...VALUES, nullable: true };

export class StatisticsPeriodView {
  @ApiProperty({ enum: PERIOD_KINDS })
  kind: PeriodKind;
  @ApiProperty({ example: '2026-Q3' })
  key: string;
  @ApiProperty(DAY)
  from: string;
  @ApiProperty(DAY)
  to: string;
  @ApiProperty({ description: 'Not over at the cut-off' })
  running: boolean;
}

export class StatisticsTotalsView {
  @ApiProperty(VALUES)
  values: Values;
  @ApiProperty(VALUES_OR_NULL)
  before: Values | null;
}

export class StatisticsLeftOutView implements Record<LeftOut, number> {
  @ApiProperty()
  drill: number;
  @ApiProperty()
  test: number;
  @ApiProperty()
  merged: number;
  @ApiProperty()
  spam: number;
  @ApiProperty()
  automatic: number;
}

export class StatisticsStepView {
  @ApiProperty(DAY)
  from: string;
  @ApiProperty(DAY)
  to: string;
  @ApiProperty({ description: 'Not over, or only partly in the period' })
  partial: boolean;
  @ApiProperty(VALUES)
  values: Values;
  @ApiProperty(VALUES_OR_NULL)
  before: Values | null;
}

export class StatisticsSeriesView {
  @ApiProperty({ enum: STEPS })
  unit: StepUnit;
  @ApiProperty({ type: [StatisticsStepView] })
  steps: StatisticsStepView[];
}

export class BreakdownRowView {
  @ApiProperty({ description: 'The value; empty: not known' })
  key: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of a type: its class' })
  parent: string | null;
  @ApiProperty(VALUES)
  values: Values;
  @ApiProperty(VALUES_OR_NULL)
  before: Values | null;
}

export class BreakdownView {
  @ApiProperty({ enum: DIMENSION_NAMES })
  dimension: DimensionName;
  @ApiProperty({ type: [BreakdownRowView] })
  rows: BreakdownRowView[];
}

export class TimeValueView {
  @ApiProperty({ ...COUNT, description: 'Those that are over' })
  count: number | null;
  @ApiProperty({ ...COUNT, description: 'Those that still run: in no median' })
  running: number | null;
  @ApiProperty(COUNT)
  medianSeconds: number | null;
  @ApiProperty(COUNT)
  p90Seconds: number | null;
}

export class TimeRowView extends TimeValueView {
  @ApiProperty({ example: 'time-to-triage' })
  figure: string;
  @ApiProperty({ type: TimeValueView, nullable: true })
  before: TimeValueView | null;
}

export class DefinitionItemView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ enum: ['count', 'time', 'backlog', 'dimension'] })
  kind: 'count' | 'time' | 'backlog' | 'dimension';
  @ApiProperty({ description: 'What it means, in the language asked for' })
  words: string;
  @ApiProperty({ enum: LEFT_OUT, isArray: true })
  leavesOut: LeftOut[];
}

export class FrozenRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: '2026-Q3' })
  period: string;
  @ApiProperty()
  revision: number;
  @ApiProperty(MOMENT)
  frozenAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Null: by itself' })
  by: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ description: 'Of the text that GET /statistics/frozen/{id} gives' })
  sha256: string;
}

export class FrozenFiguresView extends FrozenRowView {
  @ApiProperty(VALUES)
  totals: Values;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Meanings of then' })
  versions: Record<string, number>;
}

export class StatisticsFiguresView {
  @ApiProperty({ type: StatisticsPeriodView })
  period: StatisticsPeriodView;
  @ApiProperty({ type: StatisticsPeriodView, nullable: true })
  compared: StatisticsPeriodView | null;
  @ApiProperty({ example: 'Europe/Paris' })
  timeZone: string;
  @ApiProperty({ ...MOMENT, nullable: true, description: 'Counted up to here; null: nothing yet' })
  cutOff: Date | null;
  @ApiProperty({ enum: ['ordinary', 'all'], description: 'ordinary: no restricted incident in any number' })
  scope: 'ordinary' | 'all';
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  filters: Partial<Record<DimensionName, string>>;
  @ApiProperty({ type: StatisticsTotalsView })
  totals: StatisticsTotalsView;
  @ApiProperty({ type: StatisticsLeftOutView })
  leftOut: StatisticsLeftOutView;
  @ApiProperty({ description: 'Restricted incidents of finished quarters, each rounded down to fives' })
  restrictedAtLeast: number;
  @ApiProperty({ type: StatisticsSeriesView })
  series: StatisticsSeriesView;
  @ApiProperty({ type: [BreakdownView] })
  breakdowns: BreakdownView[];
  @ApiProperty({ type: [TimeRowView] })
  times: TimeRowView[];
  @ApiProperty({ type: FrozenFiguresView, nullable: true })
  frozen: FrozenFiguresView | null;
  @ApiProperty({ type: [DefinitionItemView] })
  definitions: DefinitionItemView[];
}
