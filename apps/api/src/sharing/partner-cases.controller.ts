import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { AnswerCase, DecidePurge, PartnerCaseOfReport, type PartnerCaseView } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AnswerPartnerCaseDto, DecidePurgeDto } from './partner-cases.dto.js';
import { PartnerCaseResponse } from './partner-cases.views.js';

/** Cases that partners lead and told us of. */
@ApiTags('sharing')
@Controller()
export class PartnerCasesController {
  constructor(
    private readonly partnerCase: PartnerCaseOfReport,
    private readonly answerCase: AnswerCase,
    private readonly decidePurge: DecidePurge,
  ) {}

  /** What is held of the case behind a partner's report, with the hashes that prove it. */
  @Get('reports/:ref/partner-case')
  @ApiOkResponse({ type: PartnerCaseResponse })
  ofReport(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<PartnerCaseView> {
    return this.partnerCase.execute(actor, ref);
  }

  /** Says to the partner that people here have seen the revision that stands. */
  @Post('partner-cases/:id/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.NOTHING_TO_ANSWER`, `SHARING.REVISION_CAME`' })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerPartnerCaseDto,
  ): Promise<void> {
    return this.answerCase.execute(actor, id, body);
  }

  /** Decides on the partner's request that the bytes go; it cannot be undone. */
  @Post('partner-cases/:id/purge')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.NO_PURGE_ASKED`' })
  purge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { purge, reason }: DecidePurgeDto,
  ): Promise<void> {
    return this.decidePurge.execute(actor, id, { purge, reason: reason ?? null });
  }
}
