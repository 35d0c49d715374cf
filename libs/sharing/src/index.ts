export { SharingModule } from './sharing.module.js';
export { type AgreementTerms, MOST_HOPS, USUAL_TERMS } from './partners/directory/agreement-terms.js';
export { type AgreementRecord, Agreements } from './partners/directory/agreements.js';
export { type KeyRefusal } from './partners/directory/judge-key.js';
export { PartnerHealth } from './partners/directory/partner-health.js';
export { type PartnerRecord } from './partners/directory/partner.view.js';
export { type KeyAnswer, type PartnerKeyRecord, Partners } from './partners/directory/partners.js';
export { type Capability } from './partners/capability/capability.js';
export { OwnIdentity, type SigningKey, type TlsIdentity } from './partners/identity/own-identity.js';
export { type AcceptedInvitation, AcceptInvitation } from './partners/commands/accept-invitation.js';
export { CreateInvitation } from './partners/commands/create-invitation.js';
export { TakeAnswer } from './partners/commands/take-answer.js';
export { WithdrawInvitation } from './partners/commands/withdraw-invitation.js';
export { type CapabilityDocument, OwnCapability } from './partners/capability/own-capability.js';
export { type AnswerCard, type InvitationCard } from './partners/invitation/card.schema.js';
export { ChangePartner, type PartnerFacts } from './partners/commands/change-partner.js';
export {
  ChangePartnerState,
  PARTNER_STEPS,
  type PartnerStep,
} from './partners/commands/change-partner-state.js';
export { ComparePartner, type Comparison } from './partners/commands/compare-partner.js';
export { SetAgreement } from './partners/commands/set-agreement.js';
export { DecidePartnerKey, type PartnerKeyDecision } from './partners/key-notices/decide-partner-key.js';
export { KeyNoticesModule } from './partners/key-notices/key-notices.module.js';
export { OwnKeyChanges, type OwnPartEnd } from './partners/key-notices/own-key-changes.js';
export {
  FederationIdentity,
  type FederationIdentityView,
  type OwnPartState,
  type OwnPartView,
} from './partners/queries/federation-identity.js';
export { AnswerAgain } from './partners/queries/answer-again.js';
export { InvitationList, type InvitationView } from './partners/queries/invitation-list.js';
export { PartnerDetail, type PartnerDetailView } from './partners/queries/partner-detail.js';
export { PartnerList, type PartnerRow } from './partners/queries/partner-list.js';
export { SealedSharingModule } from './partners/identity/sealed-sharing.module.js';
export { PartnersModule } from './partners/partners.module.js';
export {
  COMPARISON_WAYS,
  DELIVERY_WAYS,
  OWN_KEY_PURPOSES,
  PARTNER_KEY_SOURCES,
  PARTNER_STATES,
  type ComparisonWay,
  type DeliveryWay,
  type OwnKeyPurpose,
  type PartnerContact,
  type PartnerKeySource,
  type PartnerState,
} from './partners/partners.vocabulary.js';
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
export { type AlarmRaised } from './transport/alarms/alarms.js';
export { SeeAlarm } from './transport/alarms/see-alarm.js';
export { FetchFiles, type FileFetched } from './transport/attachments/fetch-files.js';
export { type FileToRelease, ReleasedFiles } from './transport/attachments/released-files.js';
export { canonicalBytes, contentHash } from './transport/envelope/canonical-json.js';
export { decryptWith, encryptTo, JweError } from './transport/envelope/jwe.js';
export {
  REFUSAL_REASONS,
  type RefusalReason,
  SET_ERRORS,
  type SetError,
  SetRefused,
} from './transport/envelope/set-refused.js';
export { parseStrictJson, StrictJsonError } from './transport/envelope/strict-json.js';
export {
  type FederationAnswer,
  FederationEndpoint,
  type FederationRequest,
} from './transport/federation-endpoint.js';
export { ListQueue } from './transport/queries/list-queue.js';
export {
  type AlarmRow,
  type IncomingRow,
  type OutgoingRow,
  type QueuePartner,
  type QueueSummary,
  type RefusedRow,
} from './transport/queries/queue.views.js';
export { RefusedBytes } from './transport/queries/refused-bytes.js';
export { SummariseQueue } from './transport/queries/summarise-queue.js';
export {
  IncomingEvents,
  type IncomingHandler,
  type RidEventOf,
  type VerifiedEvent,
} from './transport/receiving/incoming-events.js';
export { IncomingMessages } from './transport/receiving/incoming-messages.js';
export { ProcessAgain } from './transport/receiving/process-again.js';
export { type ReceiveAnswer, ReceiveSet } from './transport/receiving/receive-set.js';
export { ChangeOutgoing } from './transport/sending/change-outgoing.js';
export { DELIVERY_FAILURES, type DeliveryFailure } from './transport/sending/delivery-outcome.js';
export {
  type ChannelAnswer,
  ChannelError,
  type ChannelRequest,
  PartnerChannel,
  type Peer,
} from './transport/sending/partner-channel.js';
export { type AttemptFacts, nextAttempt } from './transport/sending/next-attempt.js';
export { type EventToSend, SendEvent } from './transport/sending/send-event.js';
export {
  ALARM_KINDS,
  FETCH_STATES,
  INCOMING_STATES,
  OUTGOING_STATES,
  type AlarmKind,
  type FetchState,
  type IncomingState,
  type OutgoingState,
} from './transport/transport.vocabulary.js';
export { TransportModule } from './transport/transport.module.js';
export { afterAnswer, afterIncoming, afterPurge } from './protocol/after-incoming.js';
export { decideIncoming } from './protocol/decide-incoming.js';
export { type IncomingEffect, type IncomingFacts, type KnownCase } from './protocol/incoming-case.js';
export { ExchangeModule } from './exchange/exchange.module.js';
export {
  type ContributionDecision,
  DecideContribution,
} from './exchange/contributions/decide-contribution.js';
export { OfferHandover } from './exchange/handover/offer-handover.js';
export { PreviewShares } from './exchange/queries/preview-shares.js';
export { type ReleasedCopy, ReleasedContent } from './exchange/queries/released-content.js';
export { SharingOfIncident } from './exchange/queries/sharing-of-incident.js';
export {
  type ContributionView,
  type HandoverView,
  type ReleaseView,
  type RevisionSuggestion,
  type RevocationView,
  type ShareChoiceView,
  type SharePreview,
  type ShareView,
  type SharingView,
} from './exchange/queries/sharing.view.js';
export { AskApproval } from './exchange/releasing/ask-approval.js';
export {
  type ReleaseOutcome,
  type ReleaseResult,
  ReleaseShares,
  type WantedRelease,
} from './exchange/releasing/release-shares.js';
export { UndoRelease } from './exchange/releasing/undo-release.js';
export { type RevocationOrder, RevokeShares } from './exchange/revoking/revoke-shares.js';
export { type Told } from './exchange/revoking/send-revocation.js';
export { ProposeShare, type ShareProposal } from './exchange/shares/propose-share.js';
export {
  ANSWERS,
  REVOCATION_KINDS,
  REVOCATION_STATES,
  SHARE_STATES,
  type Answer,
  type RevocationKind,
  type RevocationState,
  type ShareState,
} from './exchange/shares/share.vocabulary.js';
export { WithdrawShare } from './exchange/shares/withdraw-share.js';
export { CaseSnapshot, type Snapshot } from './exchange/snapshot/case-snapshot.js';
export { type PartnerTaxiiView, TaxiiClients, type TaxiiClientView } from './taxii/clients/taxii-clients.js';
export { PublishToTaxii, type TaxiiPublication } from './taxii/publishing/publish-to-taxii.js';
export {
  ReleaseToTaxii,
  TAXII_OUTCOMES,
  type TaxiiOutcome,
  type TaxiiPreview,
  type TaxiiRefusal,
  type TaxiiResult,
} from './taxii/publishing/release-to-taxii.js';
export { RevokeFromTaxii } from './taxii/publishing/revoke-from-taxii.js';
export { acceptsTaxii, STIX_TYPE, TAXII_TYPE } from './taxii/serving/media-type.js';
export { ReadCollection, type ServedObject, type ServedPage } from './taxii/serving/read-collection.js';
export { type ServedCollection, TaxiiAccess } from './taxii/serving/taxii-access.js';
export { readTaxiiQuery, type TaxiiQuery } from './taxii/serving/taxii-query.js';
export { notAcceptable, readOnly, statusUnknown, unsupportedMediaType } from './taxii/taxii.errors.js';
export { TaxiiModule } from './taxii/taxii.module.js';
export { TaxiiReleasingModule } from './taxii/taxii-releasing.module.js';
export { AnswerCase, type CaseAnswer } from './received/answering/answer-case.js';
export { type CaseWord, SendCaseWord } from './received/messages/send-case-word.js';
export { UndoCaseWord } from './received/messages/undo-case-word.js';
export { DecidePurge, type PurgeDecision } from './received/purging/decide-purge.js';
export { AnswerHandover } from './received/answering/answer-handover.js';
export { ReceivedModule } from './received/received.module.js';
export {
  type HeldRevisionView,
  PartnerCaseOfReport,
  type PartnerCaseView,
} from './received/queries/partner-case-of-report.js';
export {
  type PartnerMessageView,
  PartnerThread,
  type PartnerThreadView,
  type ThreadPartnerView,
} from './received/queries/partner-thread.js';
export {
  CASE_MESSAGE_KINDS,
  type CaseMessageKind,
  FOREIGN_CASE_STATES,
  type ForeignCaseState,
  REVISION_STATES,
  type RevisionState,
} from './received/case/foreign-case.vocabulary.js';
export { type HumanAnswer } from './protocol/incoming-case.js';
export { type CaseExport } from './exporting/compose-export.js';
export { type CaseFile, ExportCase, type ExportPreview } from './exporting/export-case.js';
export { ExportingModule } from './exporting/exporting.module.js';
export { MispInstances } from './misp/misp-instances.js';
export { MISP_PUSH_STATES, type MispFacts, type MispPushState, type MispView } from './misp/misp.view.js';
export { MispModule } from './misp/misp.module.js';
export { MISP_OUTCOMES, type MispOutcome, type MispResult, ReleaseToMisp } from './misp/release-to-misp.js';
export { FEED_AUTHS, type FeedAuth, type FeedFacts, type FeedView } from './taxii/feeds/feed.view.js';
export { TaxiiFeeds } from './taxii/feeds/taxii-feeds.js';
export { TaxiiFeedsModule } from './taxii/taxii-feeds.module.js';
