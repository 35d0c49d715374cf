export { type Agreement, CASE_FIELDS, type CaseField, type NamedRecipient } from './agreement/agreement.js';
export { type Audience, mayPassOn } from './gate/decide-onward.js';
export { decideRelease, needsApproval, reporterClearance } from './gate/decide-release.js';
export { REFUSAL_REASONS, type RefusalReason, type ReleaseDecision } from './gate/refusal-reason.js';
export {
  RELEASE_WAYS,
  type ReleaseRecipient,
  type ReleaseRequest,
  type ReleaseSource,
  type ReleaseWay,
  type ReleaseWayKind,
} from './gate/release-request.js';
export { type PartnerLeaving, releaseToPartner } from './gate/release-to-partner.js';
export { type LeavingBytes, type Released, ReleaseGate, type ReleaseSubject } from './gate/release-gate.js';
export {
  type ApprovalDetail,
  APPROVAL_STATES,
  type ApprovalState,
  type ApprovalView,
} from './approvals/approval.view.js';
export { type ApprovalDecision, DecideApproval } from './approvals/decide-approval.js';
export { type ApprovalFilter, ReadApprovals } from './approvals/read-approvals.js';
export { type ApprovalOrder, RequestApproval } from './approvals/request-approval.js';
export { ExportLedger } from './ledger/export-ledger.js';
export { type LedgerFilter } from './ledger/ledger-filter.js';
export {
  type LedgerDetail,
  LEDGER_OUTCOMES,
  type LedgerLineView,
  type LedgerOutcome,
} from './ledger/ledger-line.view.js';
export { ReadLedger } from './ledger/read-ledger.js';
export { Ledger, type LedgerBytes, type NewLedgerLine } from './ledger/ledger.js';
export { type LabelPermission } from './permissions/label-permission.js';
export { type LabelPermissionView } from './permissions/label-permission.view.js';
export { LabelPermissions } from './permissions/label-permissions.js';
export { type NewLabelPermission, StoreLabelPermission } from './permissions/store-label-permission.js';
export { WithdrawLabelPermission } from './permissions/withdraw-label-permission.js';
export { projectCase } from './projection/project-case.js';
export {
  type Circumstances,
  type Projection,
  type Removal,
  type RemovalReason,
} from './projection/removal.js';
export { releaseRefused } from './release.errors.js';
export { ReleaseModule } from './release.module.js';
export { parseTlpLabel, readTlp, tlpOfSubject, type TlpReading, withoutTlp } from './tlp/read-tlp.js';
