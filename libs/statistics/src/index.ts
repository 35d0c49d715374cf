export { type BoardView, type HeatCell, type LoadRow, type Waiting } from './board/board.view.js';
export { ReadBoard } from './board/read-board.js';
export {
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  ExportStatistics,
} from './export/export-statistics.js';
export { DIMENSION_NAMES, type DimensionName } from './figures/dimensions.js';
export { LEFT_OUT, type LeftOut } from './figures/figure.js';
export { FreezePeriod } from './freezing/freeze-period.js';
export { type FrozenRow, ListFrozen } from './freezing/list-frozen.js';
export { PERIOD_KINDS, type PeriodKind } from './periods/period.js';
export { type StepUnit, STEPS } from './periods/steps.js';
export { ReadStatistics, type StatisticsQuestion } from './queries/read-statistics.js';
export {
  type Breakdown,
  type BreakdownRow,
  type DefinitionView,
  type FrozenView,
  type PeriodView,
  type StatisticsView,
  type StepView,
  type TimeRow,
  type TimeValue,
  type Values,
} from './queries/statistics.view.js';
export { type ReportDraft, ReportDrafts } from './report/report-drafts.js';
export { REPORT_PARTS, type ReportPart } from './report/report-parts.js';
export { CountNow } from './rollup/count-now.js';
export { StatisticsModule } from './statistics.module.js';
export { REPORT_LOCALES, type ReportLocale, Speech } from './words/speak.js';
