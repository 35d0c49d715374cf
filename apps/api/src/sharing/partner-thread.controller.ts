import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  AnswerHandover,
  PartnerThread,
  type PartnerThreadView,
  SendCaseWord,
  UndoCaseWord,
} from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AnswerLeadOfferDto, PartnerWordDto } from './partner-cases.dto.js';
import { PartnerThreadResponse, SentWordView, UndoneWordView } from './partner-cases.views.js';

/** What teams say to each other about a case. */
@ApiTags('sharing')
@Controller('incidents/:ref/partner-thread')
export class PartnerThreadController {
  constructor(
    private readonly thread: PartnerThread,
    private readonly sendWord: SendCaseWord,
    private readonly undoWord: UndoCaseWord,
    private readonly answerHandover: AnswerHandover,
  ) {}

  @Get()
  @ApiOkResponse({ type: PartnerThreadResponse })
  read(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<PartnerThreadView> {
    return this.thread.execute(actor, ref);
  }

  /** A word, a request, a result or a proposal; it waits some seconds, in which it can be taken back. */
  @Post()
  @ApiCreatedResponse({ type: SentWordView })
  @ApiConflictResponse({
    description: '`SHARING.NOT_LEADER`: results and proposals go to another team that leads',
  })
  send(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { due, ...word }: PartnerWordDto,
  ): Promise<SentWordView> {
    return this.sendWord.execute(actor, ref, { ...word, due: due ? new Date(due) : null });
  }

  @Delete(':id')
  @ApiOkResponse({ type: UndoneWordView })
  @ApiConflictResponse({ description: '`SHARING.LEFT_ALREADY`' })
  undo(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UndoneWordView> {
    return this.undoWord.execute(actor, ref, id);
  }

  /** Whether we take the lead that was offered. */
  @Post(':id/lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.NOTHING_TO_ANSWER`' })
  lead(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerLeadOfferDto,
  ): Promise<void> {
    return this.answerHandover.execute(actor, ref, id, body);
  }
}
