import { Module } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { IncidentsModule } from '@tocsin/incidents';
import { KeyringModule } from '@tocsin/keyring';
import { Config } from '@tocsin/platform';
import { ReleaseModule } from '@tocsin/release';
import { AcknowledgeExaminedReport } from './commands/acknowledge-examined-report.js';
import { AcknowledgeReport } from './commands/acknowledge-report.js';
import { CancelMessage } from './commands/cancel-message.js';
import { FileReply } from './commands/file-reply.js';
import { OutgoingWriter } from './outbox/outgoing-writer.js';
import { QueueReply } from './commands/queue-reply.js';
import { RetryMessage } from './commands/retry-message.js';
import { BounceMarks } from './filing/bounce-marks.js';
import { FiledMessages } from './filing/filed-messages.js';
import { ThreadFinder } from './filing/thread-finder.js';
import { AutomaticMail } from './loops/automatic-mail.js';
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
import { MessageDetail } from './queries/message-detail.js';
import { Threads } from './queries/threads.js';
import { ThreadsOfIncident } from './queries/threads-of-incident.js';
import { ThreadsOfReport } from './queries/threads-of-report.js';
import { AnswerableReports } from './thread/answerable-reports.js';
import { ThreadRepository } from './thread/thread.repository.js';
import { MarkRefusedAddresses } from './unreachable/mark-refused-addresses.js';
import { UnreachableAddresses } from './unreachable/unreachable-addresses.js';
import { writing } from './writing.providers.js';

const commands = [AcknowledgeReport, CancelMessage, FileReply, QueueReply, RetryMessage, ...writing.commands];
const queries = [
  ListOutbox,
  ListTemplates,
  MessageDetail,
  ThreadsOfIncident,
  ThreadsOfReport,
  ...writing.queries,
];
const inner = [
  AnswerableReports,
  AutomaticMail,
  BounceMarks,
  FiledMessages,
  IncidentConversations,
  MessageRepository,
  OutgoingMessages,
  OutgoingWriter,
  ThreadFinder,
  ThreadRepository,
  Threads,
  UnreachableAddresses,
  ...writing.inner,
];
/** Found by the worker; idle elsewhere. */
const handlers = [
  AcknowledgeExaminedReport,
  AnnouncePortalMessage,
  FilePortalMessage,
  MarkRefusedAddresses,
  SendMail,
  ...writing.handlers,
];

const carrier = {
  provide: MailCarrier,
  inject: [Config],
  useFactory: ({ mail }: TocsinConfig): MailCarrier =>
    mail.smtpUrl ? new SmtpCarrier(mail.smtpUrl) : new OutboxFolder(mail.outboxDir),
};

@Module({
  imports: [IncidentsModule, KeyringModule, ReleaseModule],
  providers: [...commands, ...queries, ...inner, ...handlers, carrier],
  exports: [...commands, ...queries, AutomaticMail, MailCarrier],
})
export class CorrespondenceModule {}
