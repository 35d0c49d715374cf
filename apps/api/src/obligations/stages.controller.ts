import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { RecordSubmission, StageDraft, type StageDraftView } from '@tocsin/obligations';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RecordSubmissionDto } from './obligations.dto.js';
import { StageDraftDto } from './obligations.views.js';

const LONGEST_ANSWER = 10_000;
const MOST_ANSWERS = 50;

/** One report that is owed. */
@ApiTags('obligations')
@Controller('stages/:id')
export class StagesController {
  constructor(
    private readonly recordSubmission: RecordSubmission,
    private readonly stageDraft: StageDraft,
  ) {}

  /** The stage as it would be filled in from what is known, and what it still lacks. */
  @Get()
  @ApiOkResponse({ type: StageDraftDto })
  draft(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StageDraftView> {
    return this.stageDraft.execute(actor, id);
  }

  @Post('submission')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Changed in the meantime, or it is there already' })
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordSubmissionDto,
  ): Promise<void> {
    const { submittedAt, answers, ...rest } = body;
    return this.recordSubmission.execute(actor, id, {
      ...rest,
      ...(answers ? { answers: checkedAnswers(answers) } : {}),
      ...(submittedAt === undefined ? {} : { submittedAt: new Date(submittedAt) }),
    });
  }
}

/** class-validator knows no maps. @throws BadRequestException */
function checkedAnswers(answers: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(answers);
  if (entries.length > MOST_ANSWERS) throw new BadRequestException(['answers are too many']);
  return Object.fromEntries(
    entries.map(([question, answer]) => {
      if (typeof answer !== 'string' || answer.length > LONGEST_ANSWER || question.length > 60)
        throw new BadRequestException([`answers.${question.slice(0, 60)} must be a text`]);
      return [question, answer];
    }),
  );
}
