import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  type AcceptedReport,
  AssignReport,
  AttachReport,
  ClassifyReport,
  OpenIncidentFromReport,
  RejectReport,
  ReopenReport,
  type ReportRow,
  SnoozeReport,
  UndoDecision,
} from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  AssignReportDto,
  AttachDto,
  ClassifyDto,
  OpenFromReportDto,
  RejectDto,
  ReopenDto,
  SnoozeDto,
} from './decisions.dto.js';
import { AcceptedReportView, ReportRowView } from './report-row.views.js';

/** What a person decides about a report. All refuse an older version with who decided what (409). */
@ApiTags('triage')
@ApiConflictResponse({
  description: 'Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes`',
})
@Controller('reports/:ref')
export class DecisionsController {
  constructor(
    private readonly openIncident: OpenIncidentFromReport,
    private readonly attachReport: AttachReport,
    private readonly rejectReport: RejectReport,
    private readonly snoozeReport: SnoozeReport,
    private readonly assignReport: AssignReport,
    private readonly reopenReport: ReopenReport,
    private readonly classifyReport: ClassifyReport,
    private readonly undoDecision: UndoDecision,
  ) {}

  @Post('open-incident')
  @HttpCode(200)
  @ApiOkResponse({ type: AcceptedReportView })
  open(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: OpenFromReportDto,
  ): Promise<AcceptedReport> {
    return this.openIncident.execute(actor, ref, body);
  }

  @Post('attach')
  @HttpCode(200)
  @ApiOkResponse({ type: AcceptedReportView })
  attach(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: AttachDto,
  ): Promise<AcceptedReport> {
    return this.attachReport.execute(actor, ref, body);
  }

  @Post('reject')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  reject(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: RejectDto,
  ): Promise<ReportRow> {
    return this.rejectReport.execute(actor, ref, body);
  }

  @Post('snooze')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  snooze(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: SnoozeDto,
  ): Promise<ReportRow> {
    const until = body.until === null ? null : new Date(body.until);
    return this.snoozeReport.execute(actor, ref, { version: body.version, until });
  }

  @Post('assign')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  assign(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: AssignReportDto,
  ): Promise<ReportRow> {
    return this.assignReport.execute(actor, ref, body);
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ReopenDto,
  ): Promise<ReportRow> {
    return this.reopenReport.execute(actor, ref, body);
  }

  @Post('classify')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  classify(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ClassifyDto,
  ): Promise<ReportRow> {
    return this.classifyReport.execute(actor, ref, body);
  }

  /** Takes back the caller's own last decision on the report, within 60 seconds. */
  @Post('undo')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  undo(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ReportRow> {
    return this.undoDecision.execute(actor, ref);
  }
}
