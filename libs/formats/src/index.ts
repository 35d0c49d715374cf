/** Exchange formats, pure: bytes in, data and faults out. No I/O, no framework, nothing of ours. */
export { type Fault } from './checking/fault.js';
export { readJson } from './checking/read-json.js';
export { type CaseFormatName, caseReaders, type FormatName, readers } from './registry.js';
export { type CaseWriterName, caseWriters, writers, type WriterName } from './writers.js';
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
export {
  SHARED_CASE_STATES,
  SHARED_PURPOSES,
  type SharedAction,
  type SharedAttachment,
  type SharedCase,
  type SharedCaseObservable,
  type SharedCaseState,
  type SharedContact,
  type SharedEvent,
  type SharedExtension,
  type SharedNote,
  type SharedOrganisation,
  type SharedPurpose,
  type SharedReference,
  type SharedSeverityLevel,
  type SharedTime,
} from './case/shared-case.js';
export {
  RID_EVENT_NAMES,
  RID_EVENT_PREFIX,
  type RidAcknowledgement,
  type RidAttachment,
  type RidBase,
  type RidCaseRef,
  type RidContent,
  type RidEvent,
  type RidEventName,
  type RidHandover,
  type RidInvestigationRequest,
  type RidKeyNotice,
  type RidMessage,
  type RidPolicy,
  type RidProposal,
  type RidProposedChanges,
  type RidQuery,
  type RidReport,
  type RidResult,
  type RidRevocation,
  type RidRevocationStatus,
} from './rid/rid-event.js';
export { readRidEvent, readRidPayload, ridEventClaim, type RidReading } from './rid/read-rid-event.js';
export { ridPolicy } from './rid/rid-policy.js';
export type { CaseReading, CaseReadingContext, ReadCases } from './case/case-reading.js';
export { strictest, TLP_LABELS } from './case/tlp-order.js';
export { readMispCases } from './misp/read-case.js';
export { eventUuid, type MispDocument, writeMispCase } from './misp/write-case.js';
export { identityId as stixIdentityId } from './stix21/value-objects.js';
export { readStixCase } from './stix21/read-case.js';
export type { StixObject } from './stix21/stix-object.js';
export {
  revokeStix,
  type StixBundle,
  type StixHistory,
  stixTimes,
  writeStixCase,
} from './stix21/write-case.js';
export { readIodefJson, readIodefValue, readIodefXml } from './iodef/read.js';
export { SHARED_CASE_FORMAT } from './iodef/parts/beside.js';
export { writeIodefJson, writeIodefValue, writeIodefXml } from './iodef/write.js';
export { faultsOfCase, isSharedCase } from './case/case-rule.js';
export { judgeCsaf } from './csaf/judge-csaf.js';
export { recogniseFormat, type Recognition } from './recognise-format.js';
