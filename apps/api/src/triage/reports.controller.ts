import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { ListReports, ReportDetail, type ReportDetailView, type ReportRow } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { FoldTexts } from '../mail/fold-texts.interceptor.js';
import { ReportPage } from './report-row.views.js';
import { ReportView } from './report.views.js';
import { ReportsQuery } from './reports-query.dto.js';

/** Reading reports; decisions on them are in DecisionsController, their files in files/, receiving them is intake's. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly listReports: ListReports,
    private readonly reportDetail: ReportDetail,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReportPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ReportsQuery,
  ): Promise<{ items: ReportRow[]; next: string | null }> {
    const { since, until, ...filter } = query;
    return this.listReports.execute(actor, { ...filter, since: toDate(since), until: toDate(until) });
  }

  @Get(':ref')
  @UseInterceptors(FoldTexts)
  @ApiOkResponse({ type: ReportView })
  @ApiNotFoundResponse({ description: 'Not there, or not for the caller to see' })
  detail(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ReportDetailView> {
    return this.reportDetail.execute(actor, ref);
  }
}

function toDate(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
