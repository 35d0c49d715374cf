import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { AttachedMessagesController } from './attached-messages.controller.js';
import { MessageFilesController } from '../files/message-files.controller.js';
import { BulkRepliesController } from './bulk-replies.controller.js';
import { InvestigationsController } from './investigations.controller.js';
import { MailHealthController } from './mail-health.controller.js';
import { MessagesController } from './messages.controller.js';
import { RepliesController } from './replies.controller.js';
import { TemplateTextsController } from './template-texts.controller.js';
import { TextsController } from './texts.controller.js';

@Module({
  imports: [CorrespondenceModule],
  controllers: [
    AttachedMessagesController,
    BulkRepliesController,
    InvestigationsController,
    MailHealthController,
    MessageFilesController,
    MessagesController,
    RepliesController,
    TemplateTextsController,
    TextsController,
  ],
})
export class CorrespondenceHttpModule {}
