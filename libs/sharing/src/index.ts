export { SharingModule } from './sharing.module.js';
export {
  type CaseFacts,
  entitledPartners,
  type NotEntitled,
  notEntitled,
  type PartnerTerms,
} from './protocol/entitled-partners.js';
export {
  type Handover,
  type HandoverAnswer,
  type HandoverRefusal,
  type HandoverState,
  handoverStep,
  type HandoverStep,
} from './protocol/handover.js';
export {
  type LedCase,
  missingRevisions,
  nextRevision,
  type NextRevision,
  type SentRevision,
  supersededBy,
} from './protocol/next-revision.js';
export { type HeldCase, hopsLeft, onwardTargets, onwardWay } from './protocol/onward-targets.js';
export {
  type KnownDelivery,
  type RevocationTargets,
  revocationTargets,
  type RevokedRange,
} from './protocol/revocation-targets.js';
