import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { BulkRepliesController } from './bulk-replies.controller.js';
import { MessagesController } from './messages.controller.js';
import { RepliesController } from './replies.controller.js';
import { TemplateTextsController } from './template-texts.controller.js';
import { TextsController } from './texts.controller.js';

@Module({
  imports: [CorrespondenceModule],
  controllers: [
    BulkRepliesController,
    MessagesController,
    RepliesController,
    TemplateTextsController,
    TextsController,
  ],
})
export class CorrespondenceHttpModule {}
