import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { MessagesController } from './messages.controller.js';
import { RepliesController } from './replies.controller.js';

@Module({ imports: [CorrespondenceModule], controllers: [MessagesController, RepliesController] })
export class CorrespondenceHttpModule {}
