/** Exchange formats, pure: bytes in, data and faults out. No I/O, no framework, nothing of ours. */
export { type Fault } from './checking/fault.js';
export { type FormatName, readers } from './registry.js';
export { readDocument, readXarf } from './xarf/read.js';
export { stripInternal } from './xarf/strip-internal.js';
export { readXArf } from './xarf/legacy/x-arf.js';
export type {
  XarfContact,
  XarfEvidence,
  XarfForm,
  XarfReading,
  XarfReport,
  XarfResult,
} from './xarf/xarf-report.js';
