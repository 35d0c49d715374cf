/** Exchange formats, pure: bytes in, data and faults out. No I/O, no framework, nothing of ours. */
export { type Fault } from './checking/fault.js';
export { cleanValue } from './checking/clean-value.js';
export { type FormatName, readers } from './registry.js';
export { MOST_DOCUMENTS, readDocument, readXarf, xarfLimits } from './xarf/read.js';
export { readXArf } from './xarf/legacy/x-arf.js';
export type {
  XarfContact,
  XarfEvidence,
  XarfForm,
  XarfReading,
  XarfReport,
  XarfResult,
} from './xarf/xarf-report.js';
