import { Module } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { IncidentsModule } from '@tocsin/incidents';
import { KeyringModule } from '@tocsin/keyring';
import { IntakeModule } from '@tocsin/intake';
import { Config } from '@tocsin/platform';
import { ReleaseModule } from '@tocsin/release';
import { AcknowledgeExaminedReport } from './commands/acknowledge-examined-report.js';
import { SendNotice } from './commands/send-notice.js';
import { AcknowledgeReport } from './commands/acknowledge-report.js';
import { CancelMessage } from './commands/cancel-message.js';
import { FileReply } from './commands/file-reply.js';
import { OutgoingWriter } from './outbox/outgoing-writer.js';
import { QueueReply } from './commands/queue-reply.js';
import { RereadMessage } from './commands/reread-message.js';
import { RetryMessage } from './commands/retry-message.js';
import { BounceMarks } from './filing/bounce-marks.js';
import { FiledMessages } from './filing/filed-messages.js';
import { IncomingWriter } from './filing/incoming-writer.js';
import { ThreadFinder } from './filing/thread-finder.js';
import { MailFactsReader } from './health/mail-facts.js';
import { MailGauges } from './health/mail-gauges.js';
import { ReadMailHealth } from './health/read-mail-health.js';
import { WatchMail } from './health/watch-mail.js';
import { AutomaticMail } from './loops/automatic-mail.js';
import { RecordInfectedFile } from './filing/record-infected-file.js';
import { MessageRepository } from './message/message.repository.js';
import { OutgoingMessages } from './message/outgoing-messages.js';
import { AnnouncePortalMessage } from './outbox/announce-portal-message.js';
import { MailCarrier } from './outbox/mail-carrier.js';
import { OutboxFolder } from './outbox/outbox-folder.js';
import { SendMail } from './outbox/send-mail.js';
import { SmtpCarrier } from './outbox/smtp-carrier.js';
import { FilePortalMessage } from './portal/file-portal-message.js';
import { IncidentConversations } from './queries/incident-conversations.js';
import { ListOutbox } from './queries/list-outbox.js';
import { ListTemplates } from './queries/list-templates.js';
import { MessageAttachments } from './queries/message-attachments.js';
import { MessageAttachedMessage } from './queries/message-attached-message.js';
import { MessageDetail } from './queries/message-detail.js';
import { ReplyProtection } from './queries/reply-protection.js';
import { Threads } from './queries/threads.js';
import { ThreadsOfIncident } from './queries/threads-of-incident.js';
import { ThreadsOfReport } from './queries/threads-of-report.js';
import { AnswerableReports } from './thread/answerable-reports.js';
import { ConversationParts } from './thread/conversation-parts.js';
import { ThreadRepository } from './thread/thread.repository.js';
import { MarkRefusedAddresses } from './unreachable/mark-refused-addresses.js';
import { UnreachableAddresses } from './unreachable/unreachable-addresses.js';
import { investigating } from './investigating.js';
import { writing } from './writing.js';

const commands = [
  AcknowledgeReport,
  CancelMessage,
  FileReply,
  QueueReply,
  RereadMessage,
  RetryMessage,
  SendNotice,
  ...investigating.commands,
  ...writing.commands,
];
const queries = [
  ListOutbox,
  ListTemplates,
  MessageAttachments,
  MessageAttachedMessage,
  MessageDetail,
  ReadMailHealth,
  ReplyProtection,
  ThreadsOfIncident,
  ThreadsOfReport,
  ...investigating.queries,
  ...writing.queries,
];
const inner = [
  AnswerableReports,
  AutomaticMail,
  BounceMarks,
  ConversationParts,
  FiledMessages,
  IncidentConversations,
  IncomingWriter,
  MailFactsReader,
  MailGauges,
  MessageRepository,
  OutgoingMessages,
  OutgoingWriter,
  ThreadFinder,
  ThreadRepository,
  Threads,
  UnreachableAddresses,
  ...investigating.inner,
  ...writing.inner,
];
/** Found by the worker; idle elsewhere. */
const handlers = [
  AcknowledgeExaminedReport,
  AnnouncePortalMessage,
  FilePortalMessage,
  MarkRefusedAddresses,
  RecordInfectedFile,
  SendMail,
  WatchMail,
  ...investigating.handlers,
  ...writing.handlers,
];

const carrier = {
  provide: MailCarrier,
  inject: [Config],
  useFactory: ({ mail }: TocsinConfig): MailCarrier =>
    mail.smtpUrl ? new SmtpCarrier(mail.smtpUrl) : new OutboxFolder(mail.outboxDir),
};

@Module({
  imports: [IncidentsModule, IntakeModule, KeyringModule, ReleaseModule],
  providers: [...commands, ...queries, ...inner, ...handlers, carrier],
  exports: [...commands, ...queries, AutomaticMail, MailCarrier],
})
export class CorrespondenceModule {}
