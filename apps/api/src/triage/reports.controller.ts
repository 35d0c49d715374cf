import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ListReports,
  ReportDetail,
  type ReportDetailView,
  ReportFiles,
  type ReportRow,
} from '@tocsin/triage';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ReportPage } from './report-row.views.js';
import { ReportView } from './report.views.js';
import { ReportsQuery } from './reports-query.dto.js';
import { sendUntrustedFile } from './send-untrusted-file.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** Reading reports; decisions on them are in DecisionsController, receiving them is intake's. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly listReports: ListReports,
    private readonly reportDetail: ReportDetail,
    private readonly files: ReportFiles,
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
  @ApiOkResponse({ type: ReportView })
  @ApiNotFoundResponse({ description: 'Not there, or not for the caller to see' })
  detail(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ReportDetailView> {
    return this.reportDetail.execute(actor, ref);
  }

  @Get(':ref/raw')
  @ApiProduces('message/rfc822', 'application/octet-stream')
  @ApiOkResponse({ ...FILE, description: 'The bytes exactly as received' })
  async raw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.files.raw(actor, ref));
  }

  @Get(':ref/attachments/:sha256')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(FILE)
  async attachment(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.files.attachment(actor, ref, sha256));
  }
}

function toDate(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
