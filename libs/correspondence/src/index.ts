export { AcknowledgeReport } from './commands/acknowledge-report.js';
export { CancelMessage } from './commands/cancel-message.js';
export { FileReply } from './commands/file-reply.js';
export { type NewReply, QueueReply } from './commands/queue-reply.js';
export { RetryMessage } from './commands/retry-message.js';
export { CorrespondenceModule } from './correspondence.module.js';
export { type Filing, type FilingRule, type InboundMail } from './filing/inbound-mail.js';
export { type MessageView } from './message/message.view.js';
export {
  AUDIENCES,
  type Audience,
  type Correspondent,
  type Direction,
  DIRECTIONS,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type MessageKind,
  type MessageState,
  OUTGOING_STATES,
  type OutgoingState,
} from './message/message.vocabulary.js';
export { DeliveryError } from './outbox/delivery-error.js';
export { MailCarrier, type Parcel } from './outbox/mail-carrier.js';
export { ListOutbox, type OutboxFilter, type OutboxItem } from './queries/list-outbox.js';
export { ListTemplates, type TemplateFilter } from './queries/list-templates.js';
export { MessageDetail, type MessageDetailView } from './queries/message-detail.js';
export { ThreadsOfIncident } from './queries/threads-of-incident.js';
export { ThreadsOfReport } from './queries/threads-of-report.js';
export {
  CLOSING_REASONS,
  type ClosingReason,
  type RenderedTemplate,
  TEMPLATE_NAMES,
  type TemplateName,
} from './templates/template.js';
export { type ReplyPlace } from './thread/answerable-reports.js';
export { type ThreadView } from './thread/thread.view.js';
