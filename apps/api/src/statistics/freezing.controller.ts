import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  FreezePeriod,
  type FrozenRow,
  type FrozenView,
  ListFrozen,
  type ReportDraft,
  ReportDrafts,
} from '@tocsin/statistics';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { FreezeDto, ReportWordsQuery, ReportWordsView, SaveReportWordsDto } from './freezing.dto.js';
import { FrozenFiguresView, FrozenRowView } from './statistics.views.js';

/** Figures that stay as they were told, and the team's own words of a report. */
@ApiTags('statistics')
@Controller('statistics')
export class FreezingController {
  constructor(
    private readonly freezePeriod: FreezePeriod,
    private readonly frozen: ListFrozen,
    private readonly drafts: ReportDrafts,
  ) {}

  @Get('frozen')
  @ApiOkResponse({ type: [FrozenRowView] })
  list(@CurrentActor() actor: Actor): Promise<FrozenRow[]> {
    return this.frozen.execute(actor);
  }

  @Post('frozen')
  @ApiCreatedResponse({ type: FrozenFiguresView })
  @ApiConflictResponse({ description: 'The period is not over, or not all of it was counted' })
  freeze(@CurrentActor() actor: Actor, @Body() body: FreezeDto): Promise<FrozenView> {
    return this.freezePeriod.execute(actor, body.period, body.reason ?? null);
  }

  /** The very text that the hash is of. */
  @Get('frozen/:id')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    response.type('application/json').send(await this.frozen.content(actor, id));
  }

  @Get('report-words')
  @ApiOkResponse({ type: [ReportWordsView] })
  words(@CurrentActor() actor: Actor, @Query() query: ReportWordsQuery): Promise<ReportDraft[]> {
    return this.drafts.read(actor, query.period, query.locale);
  }

  @Put('report-words')
  @ApiOkResponse({ type: ReportWordsView })
  @ApiConflictResponse({ description: 'Changed in the meantime: `current` has the text that stands there' })
  save(@CurrentActor() actor: Actor, @Body() body: SaveReportWordsDto): Promise<ReportDraft> {
    const { text, version, ...where } = body;
    return this.drafts.save(actor, where, { text, version });
  }
}
