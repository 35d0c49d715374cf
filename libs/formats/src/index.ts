/** Exchange formats, pure: bytes in, data and faults out. No I/O, no framework, nothing of ours. */
export { type Fault } from './checking/fault.js';
export { type FormatName, readers } from './registry.js';
export { writers, type WriterName } from './writers.js';
export { csvCell } from './csv/csv-cell.js';
export type { SharedCollection, SharedObservable, SharedTlp } from './writing/shared-observable.js';
export { readDocument } from './xarf/read.js';
export { stripInternal } from './xarf/strip-internal.js';
export type {
  XarfContact,
  XarfEvidence,
  XarfForm,
  XarfReading,
  XarfReport,
  XarfResult,
} from './xarf/xarf-report.js';
export * from './case/shared-case.js';
export * from './rid/rid-event.js';
