import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  type MessageView,
  PreviewReply,
  QueueReply,
  type ReplyPreview,
  ReplyProtection,
  ThreadsOfReport,
  type ThreadView,
  type UploadedFile,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { FoldTexts } from '../mail/fold-texts.interceptor.js';
import { MessageResponse, ThreadResponse } from './correspondence.views.js';
import { IncidentReplyDto, ReplyDto } from './reply.dto.js';
import { ReplyUploads, Uploads } from './reply-uploads.interceptor.js';
import { ReplyProtectionAnswer, ReplyProtectionQuery } from './reply-protection.views.js';
import { ReplyPreviewView } from './writing.views.js';

/** With files as multipart: the field `reply` is the JSON, every other part a file. */
const KINDS = ['application/json', 'multipart/form-data'];
const STALE = {
  description:
    '`CORRESPONDENCE.STALE`: something was said in the meantime; `messages`, `lastMessageId`. Nothing was sent.',
};

/** Answers to reporters; each waits in the outbox for some seconds, in which it can be taken back. */
@ApiTags('correspondence')
@UseInterceptors(FoldTexts)
@Controller()
export class RepliesController {
  constructor(
    private readonly queue: QueueReply,
    private readonly previewReply: PreviewReply,
    private readonly replyProtection: ReplyProtection,
    private readonly threads: ThreadsOfReport,
  ) {}

  @Post('reports/:ref/replies')
  @UseInterceptors(ReplyUploads)
  @ApiConsumes(...KINDS)
  @ApiCreatedResponse({ type: MessageResponse })
  @ApiConflictResponse(STALE)
  toReport(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ReplyDto,
    @Uploads() uploads: UploadedFile[],
  ): Promise<MessageView> {
    return this.queue.execute(actor, { report: ref }, { ...body, uploads });
  }

  @Post('incidents/:ref/replies')
  @UseInterceptors(ReplyUploads)
  @ApiConsumes(...KINDS)
  @ApiCreatedResponse({ type: MessageResponse })
  @ApiConflictResponse(STALE)
  fromIncident(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { reportRef, threadId, ...reply }: IncidentReplyDto,
    @Uploads() uploads: UploadedFile[],
  ): Promise<MessageView> {
    const place = { incident: ref, report: reportRef, thread: threadId };
    return this.queue.execute(actor, place, { ...reply, uploads });
  }

  /** How it would read, with label and signature, and whether it may leave; nothing is sent. */
  @Post('incidents/:ref/replies/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplyPreviewView })
  preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { reportRef, threadId, text, tlp, channel, attach, encrypt }: IncidentReplyDto,
  ): Promise<ReplyPreview> {
    const place = { incident: ref, report: reportRef, thread: threadId };
    return this.previewReply.execute(actor, place, { text, tlp, channel, attach, encrypt });
  }

  /** Whether an answer would be signed, and encrypted to whom; before there is a word of it. */
  @Get('reports/:ref/replies/protection')
  @ApiOkResponse({ type: ReplyProtectionAnswer })
  async protection(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: ReplyProtectionQuery,
  ): Promise<ReplyProtectionAnswer> {
    const found = await this.replyProtection.execute(actor, ref, query);
    if (!found) return { protection: null, refused: null };
    const { refused, ...protection } = found;
    return { protection, refused };
  }

  @Get('reports/:ref/threads')
  @ApiOkResponse({ type: [ThreadResponse] })
  ofReport(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ThreadView[]> {
    return this.threads.execute(actor, ref);
  }
}
