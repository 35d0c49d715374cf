export {
  BULK_ITEM_STATES,
  BULK_STATES,
  type BulkItemState,
  type BulkOrder,
  type BulkState,
  type IncidentOrder,
  type ReportOrder,
} from './bulk/bulk-order.js';
export { type BulkSelection } from './bulk/bulk-selection.js';
export { type BulkItemView, type BulkView, BulkViews } from './bulk/bulk-view.js';
export { PreviewBulk } from './bulk/preview-bulk.js';
export { ReadBulk } from './bulk/read-bulk.js';
export { StartBulk } from './bulk/start-bulk.js';
export { UndoBulk } from './bulk/undo-bulk.js';
export { AssignReport } from './decisions/assign-report.js';
export { AttachReport } from './decisions/attach-report.js';
export { type Classification, ClassifyReport } from './decisions/classify-report.js';
export { EscalateReport } from './decisions/escalate-report.js';
export {
  type AcceptedReport,
  type OpeningChoice,
  OpenIncidentFromReport,
} from './decisions/open-incident-from-report.js';
export { type Rejection, RejectReport } from './decisions/reject-report.js';
export { ReopenReport } from './decisions/reopen-report.js';
export { SnoozeReport } from './decisions/snooze-report.js';
export { UndoDecision } from './decisions/undo-decision.js';
export { WakeReport } from './decisions/wake-report.js';
export { ExamineBatch } from './examination/examine-batch.js';
export { ExamineReport } from './examination/examine-report.js';
export { FileMessage } from './filing/file-message.js';
export { caseJoins, caseTlpRank } from './likeness/cases.sql.js';
export { sightingsReader } from './likeness/hidden-subjects.js';
export { type SimilarCase, SimilarCases } from './likeness/similar-cases.js';
export { AttachedMessage } from './queries/attached-message.js';
export { COUNT_CAP, type InboxNumbers } from './queries/inbox-counts.js';
export { INBOX_VIEWS, type InboxView } from './queries/inbox-views.js';
export { type InboxPage, ListInbox } from './queries/list-inbox.js';
export { ListReports, REPORT_SORTS, type ReportFilter, type ReportSort } from './queries/list-reports.js';
export { ReportDetail } from './queries/report-detail.js';
export {
  type AttachmentView,
  type LikelyDuplicateView,
  type RejectionView,
  type ReportDetailView,
  type ReportObservableView,
  type SuggestionsView,
} from './queries/report-detail.view.js';
export { ReportFiles } from './queries/report-files.js';
export { OpenSealed, type SealedContent } from './sealing/open-sealed.js';
export { SealReport } from './sealing/seal-report.js';
export { UnsealReport } from './sealing/unseal-report.js';
export { CountFinds, type CountedQuery } from './queries/count-finds.js';
export {
  FindIncidents,
  INCIDENT_SORTS,
  type IncidentQuery,
  type IncidentSort,
} from './queries/find-incidents.js';
export { Search, type SearchHit, type SearchPage } from './queries/search.js';
export {
  type Facet,
  type FacetCount,
  FACETS,
  SearchFacets,
  type SearchFacetsView,
} from './queries/search-facets.js';
export { QueryCompletions } from './queries/query-completions.js';
export { type Completion } from './search/complete-query.js';
export { FLAGS, LEVEL_NAMES, OPERATOR_NAMES, type OperatorName } from './search/search-vocabulary.js';
export { formatQuery } from './search/format-query.js';
export { parseQuery } from './search/parse-query.js';
export {
  QUERY_PROBLEMS,
  type Query,
  type QueryProblem,
  type QueryProblemCode,
  type Term,
} from './search/query-terms.js';
export { type ReportRow, type RowSuggestion } from './report/report-row.js';
export { hiddenReports, visibleReports } from './report/visible-reports.js';
export { TriageModule } from './triage.module.js';
