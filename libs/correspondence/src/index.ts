export { AcknowledgeReport } from './commands/acknowledge-report.js';
export { type BulkOrder } from './bulk/bulk-order.js';
export { type BulkItemView, type BulkProgress } from './bulk/bulk-progress.js';
export { type BulkRecipient, MAX_RECIPIENTS } from './bulk/bulk-recipients.js';
export { BULK_ITEM_STATES, type BulkItemState } from './bulk/bulk-reply.entity.js';
export { CancelBulkReply } from './commands/cancel-bulk-reply.js';
export { CancelMessage } from './commands/cancel-message.js';
export { FileReply } from './commands/file-reply.js';
export { type NewReply, QueueReply } from './commands/queue-reply.js';
export { type NewBulkReply, QueueBulkReply } from './commands/queue-bulk-reply.js';
export { RemoveTextModule } from './commands/remove-text-module.js';
export { RereadMessage } from './commands/reread-message.js';
export { type NoticeName, SendNotice } from './commands/send-notice.js';
export { RetryMessage } from './commands/retry-message.js';
export { SaveSignature, type SignatureWording } from './commands/save-signature.js';
export { SaveTemplateText, type TemplateChange } from './commands/save-template-text.js';
export { SaveTextModule, type TextModuleWording } from './commands/save-text-module.js';
export { CorrespondenceModule } from './correspondence.module.js';
export { type Filing, type FilingRule, type InboundMail } from './filing/inbound-mail.js';
export {
  ALARM_KINDS,
  type AlarmKind,
  type BounceHealth,
  type DoorHealth,
  type HealthLevel,
  type MailboxHealth,
  type MailHealthView,
  type OpenAlarm,
  type QueueHealth,
} from './health/mail-health.view.js';
export { ReadMailHealth } from './health/read-mail-health.js';
export { AutomaticMail } from './loops/automatic-mail.js';
export { type LoopSign } from './loops/machine-answer.js';
export { type MessageView } from './message/message.view.js';
export {
  AUDIENCES,
  type Audience,
  type Correspondent,
  type Delivery,
  type Direction,
  DIRECTIONS,
  type Failure,
  FAILURES,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type MessageKind,
  type MessageState,
  OUTGOING_STATES,
  type OutgoingState,
} from './message/message.vocabulary.js';
export {
  INVESTIGATION_STATES,
  type InvestigationState,
  THIRD_PARTY_KINDS,
  type ThirdPartyKind,
} from './investigations/investigation.vocabulary.js';
export { ChangeInvestigation, type InvestigationChange } from './commands/change-investigation.js';
export { HoldInvestigation } from './commands/hold-investigation.js';
export { type NewInvestigation, OpenInvestigation } from './commands/open-investigation.js';
export { type ThirdPartyMessage, WriteToThirdParty } from './commands/write-to-third-party.js';
export { type InvestigationRow, type InvestigationView } from './investigations/investigation.view.js';
export { InvestigationsOfIncident } from './queries/investigations-of-incident.js';
export { type InvestigationFilter, ListInvestigations } from './queries/list-investigations.js';
export {
  PreviewThirdParty,
  type ThirdPartyDraftView,
  type ThirdPartyPreview,
} from './queries/preview-third-party.js';
export { DeliveryError } from './outbox/delivery-error.js';
export { MailCarrier, type Parcel } from './outbox/mail-carrier.js';
export { type CaseFile } from './files/case-files.js';
export { HOLD_REASONS, type HoldReason } from './files/unsendable-files.js';
export { type UploadedFile } from './files/chosen-file.js';
export { BulkReplyDetail } from './queries/bulk-reply-detail.js';
export { type AnswerText, type AnswerTextFilter, ListAnswerTexts } from './queries/list-answer-texts.js';
export { ListIncidentFiles } from './queries/list-incident-files.js';
export { ListSignatures } from './queries/list-signatures.js';
export { ListTemplateTexts, type TemplateLine } from './queries/list-template-texts.js';
export { ListTextModules } from './queries/list-text-modules.js';
export { type BulkReplyPreview, PreviewBulkReply } from './queries/preview-bulk-reply.js';
export { PreviewReply, type ReplyPreview } from './queries/preview-reply.js';
export { PreviewTemplate, type TemplatePreview } from './queries/preview-template.js';
export {
  type TemplateHistoryLine,
  TemplateTextDetail,
  type TemplateTextView,
} from './queries/template-text-detail.js';
export { type WordingProblem } from './templates/check-wording.js';
export { type SignatureView } from './texts/signatures.js';
export { type TextModuleView } from './texts/text-module.view.js';
export { ListOutbox, type OutboxFilter, type OutboxItem } from './queries/list-outbox.js';
export { ListTemplates, type TemplateFilter } from './queries/list-templates.js';
export { MessageAttachments } from './queries/message-attachments.js';
export { MessageAttachedMessage } from './queries/message-attached-message.js';
export { MessageDetail, type MessageDetailView } from './queries/message-detail.js';
export { ReplyProtection, type ReplyProtectionView } from './queries/reply-protection.js';
export { ThreadsOfIncident } from './queries/threads-of-incident.js';
export { ThreadsOfReport } from './queries/threads-of-report.js';
export {
  CLOSING_REASONS,
  type ClosingReason,
  type RenderedTemplate,
  TEMPLATE_NAMES,
  type TemplateName,
} from './templates/template.js';
export { isOwnAddress } from './thread/own-address.js';
export { visibleConversation } from './thread/visible-conversation.js';
export { replyToOf } from './thread/reply-to.js';
export { type ReplyPlace } from './thread/answerable-reports.js';
export { type ThreadView } from './thread/thread.view.js';
export { type UnreachableView } from './unreachable/unreachable-addresses.js';
