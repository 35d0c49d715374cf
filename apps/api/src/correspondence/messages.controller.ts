import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CancelMessage,
  ListOutbox,
  ListTemplates,
  MessageDetail,
  type MessageDetailView,
  type MessageView,
  type OutboxItem,
  type RenderedTemplate,
  RetryMessage,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { FoldTexts } from '../mail/fold-texts.interceptor.js';
import {
  CancelledMessageView,
  MessageDetailResponse,
  MessageResponse,
  OutboxPage,
  TemplateView,
} from './correspondence.views.js';
import { OutboxQuery } from './outbox-query.dto.js';
import { TemplatesQuery } from './templates-query.dto.js';

/** Single messages, the outbox, and texts to start an answer from. */
@ApiTags('correspondence')
@UseInterceptors(FoldTexts)
@Controller()
export class MessagesController {
  constructor(
    private readonly outbox: ListOutbox,
    private readonly detail: MessageDetail,
    private readonly cancelMessage: CancelMessage,
    private readonly retryMessage: RetryMessage,
    private readonly listTemplates: ListTemplates,
  ) {}

  @Get('outbox')
  @ApiOkResponse({ type: OutboxPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: OutboxQuery,
  ): Promise<{ items: OutboxItem[]; next: string | null }> {
    return this.outbox.execute(actor, query);
  }

  @Get('messages/:id')
  @ApiOkResponse({ type: MessageDetailResponse })
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageDetailView> {
    return this.detail.execute(actor, id);
  }

  @Post('messages/:id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: CancelledMessageView })
  @ApiConflictResponse({ description: '`CORRESPONDENCE.NOT_HELD`: it is on its way' })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CancelledMessageView> {
    return this.cancelMessage.execute(actor, id);
  }

  @Post('messages/:id/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: MessageResponse })
  @ApiConflictResponse({ description: '`CORRESPONDENCE.NOT_RETRYABLE`' })
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return this.retryMessage.execute(actor, id);
  }

  @Get('templates')
  @ApiOkResponse({ type: [TemplateView] })
  templates(@CurrentActor() actor: Actor, @Query() query: TemplatesQuery): Promise<RenderedTemplate[]> {
    const { ref, ...filter } = query;
    return this.listTemplates.execute(actor, { ...filter, report: ref });
  }
}
