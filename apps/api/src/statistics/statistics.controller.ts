import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  CountNow,
  DIMENSION_NAMES,
  type DimensionName,
  ExportStatistics,
  ReadStatistics,
  Speech,
  type StatisticsQuestion,
  type StatisticsView,
} from '@tocsin/statistics';
import { type Request, type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { StatisticsExportQuery, StatisticsQuery } from './statistics-query.dto.js';
import { StatisticsFiguresView } from './statistics.views.js';

/** Figures of a period, shown and given out. */
@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: ReadStatistics,
    private readonly exports: ExportStatistics,
    private readonly countNow: CountNow,
  ) {}

  @Get()
  @ApiOkResponse({ type: StatisticsFiguresView })
  async read(@CurrentActor() actor: Actor, @Query() query: StatisticsQuery): Promise<StatisticsView> {
    const view = await this.statistics.execute(actor, questionOf(query));
    const speech = new Speech(query.locale);
    const definitions = view.definitions.map((each) => ({
      ...each,
      words: speech.definition(each.kind === 'dimension' ? `by ${each.name}` : each.name),
    }));
    return { ...view, definitions };
  }

  /** As a download and never as a page. */
  @Get('export')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() query: StatisticsExportQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { format, locale, publication, chart } = query;
    const { name, contentType, bytes } = await this.exports.execute(actor, questionOf(query), {
      format,
      locale,
      chart,
      isPublication: publication,
      query: `GET ${request.originalUrl}`,
    });
    response
      .set({
        'content-type': contentType,
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(bytes);
  }

  /** Asks the worker to count what happened since; it takes seconds. */
  @Post('refresh')
  @HttpCode(202)
  @ApiAcceptedResponse()
  refresh(@CurrentActor() actor: Actor): Promise<void> {
    return this.countNow.execute(actor);
  }
}

function questionOf(query: StatisticsQuery): StatisticsQuestion {
  const { period, compare, withRestricted } = query;
  const filters: Partial<Record<DimensionName, string>> = {};
  for (const name of DIMENSION_NAMES) {
    const value = name === 'outcome' ? undefined : query[name];
    if (value !== undefined) filters[name] = value;
  }
  return { period, compare, withRestricted, filters };
}
