import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type MessageView, QueueReply, ThreadsOfReport, type ThreadView } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { MessageResponse, ThreadResponse } from './correspondence.views.js';
import { IncidentReplyDto, ReplyDto } from './reply.dto.js';

const STALE = {
  description:
    '`CORRESPONDENCE.STALE`: something was said in the meantime; `messages`, `lastMessageId`. Nothing was sent.',
};

/** Answers to reporters; each waits in the outbox for some seconds, in which it can be taken back. */
@ApiTags('correspondence')
@Controller()
export class RepliesController {
  constructor(
    private readonly queue: QueueReply,
    private readonly threads: ThreadsOfReport,
  ) {}

  @Post('reports/:ref/replies')
  @ApiCreatedResponse({ type: MessageResponse })
  @ApiConflictResponse(STALE)
  toReport(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ReplyDto,
  ): Promise<MessageView> {
    return this.queue.execute(actor, { report: ref }, body);
  }

  @Post('incidents/:ref/replies')
  @ApiCreatedResponse({ type: MessageResponse })
  @ApiConflictResponse(STALE)
  fromIncident(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { reportRef, threadId, ...reply }: IncidentReplyDto,
  ): Promise<MessageView> {
    return this.queue.execute(actor, { incident: ref, report: reportRef, thread: threadId }, reply);
  }

  @Get('reports/:ref/threads')
  @ApiOkResponse({ type: [ThreadResponse] })
  ofReport(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ThreadView[]> {
    return this.threads.execute(actor, ref);
  }
}
