import { BulkSelections } from './bulk-selection.js';
import { BulkStore } from './bulk-store.js';
import { BulkViews } from './bulk-view.js';
import { IncidentChunk } from './incident-chunk.js';
import { PreviewBulk } from './preview-bulk.js';
import { ReadBulk } from './read-bulk.js';
import { ReportChunk } from './report-chunk.js';
import { RunBulk } from './run-bulk.js';
import { StartBulk } from './start-bulk.js';
import { UndoBulk } from './undo-bulk.js';
import { UndoIncidentChunk } from './undo-incident-chunk.js';
import { UndoReportChunk } from './undo-report-chunk.js';

/** One decision on many. */
export const bulk = {
  /** For other modules. */
  offered: [BulkViews, PreviewBulk, ReadBulk, StartBulk, UndoBulk],
  inner: [BulkSelections, BulkStore, IncidentChunk, ReportChunk, RunBulk, UndoIncidentChunk, UndoReportChunk],
};
