import { BulkProgressReader } from './bulk/bulk-progress.js';
import { BulkRecipients } from './bulk/bulk-recipients.js';
import { BulkWords } from './bulk/bulk-words.js';
import { WriteBulkReply } from './bulk/write-bulk-reply.js';
import { CancelBulkReply } from './commands/cancel-bulk-reply.js';
import { QueueBulkReply } from './commands/queue-bulk-reply.js';
import { RemoveTextModule } from './commands/remove-text-module.js';
import { SaveSignature } from './commands/save-signature.js';
import { SaveTemplateText } from './commands/save-template-text.js';
import { SaveTextModule } from './commands/save-text-module.js';
import { CaseFiles } from './files/case-files.js';
import { MessageFiles } from './files/message-files.js';
import { ReplyFiles } from './files/reply-files.js';
import { BulkReplyDetail } from './queries/bulk-reply-detail.js';
import { ListAnswerTexts } from './queries/list-answer-texts.js';
import { ListIncidentFiles } from './queries/list-incident-files.js';
import { ListSignatures } from './queries/list-signatures.js';
import { ListTemplateTexts } from './queries/list-template-texts.js';
import { ListTextModules } from './queries/list-text-modules.js';
import { PreviewBulkReply } from './queries/preview-bulk-reply.js';
import { PreviewReply } from './queries/preview-reply.js';
import { PreviewTemplate } from './queries/preview-template.js';
import { TemplateTextDetail } from './queries/template-text-detail.js';
import { TemplateTexts } from './templates/template-texts.js';
import { Signatures } from './texts/signatures.js';
import { ReplyWriter } from './thread/reply-writer.js';

/** What people write with: texts, files, answers to one and to all. */
export const writing = {
  commands: [
    CancelBulkReply,
    QueueBulkReply,
    RemoveTextModule,
    SaveSignature,
    SaveTemplateText,
    SaveTextModule,
  ],
  queries: [
    BulkReplyDetail,
    ListAnswerTexts,
    ListIncidentFiles,
    ListSignatures,
    ListTemplateTexts,
    ListTextModules,
    PreviewBulkReply,
    PreviewReply,
    PreviewTemplate,
    TemplateTextDetail,
  ],
  inner: [
    BulkProgressReader,
    BulkRecipients,
    BulkWords,
    CaseFiles,
    MessageFiles,
    ReplyFiles,
    ReplyWriter,
    Signatures,
    TemplateTexts,
  ],
  handlers: [WriteBulkReply],
};
