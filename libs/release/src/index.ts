export {
  decideRelease,
  type RefusalReason,
  type ReleaseDecision,
  type ReleaseRecipient,
  type ReleaseRequest,
  reporterClearance,
} from './gate/decide-release.js';
export { ReleaseGate, type ReleaseSubject } from './gate/release-gate.js';
export { releaseRefused } from './release.errors.js';
export { ReleaseModule } from './release.module.js';
export { parseTlpLabel, readTlp, tlpOfSubject, type TlpReading, withoutTlp } from './tlp/read-tlp.js';
export { type Agreement, CASE_FIELDS, type CaseField, type NamedRecipient } from './agreement/agreement.js';
