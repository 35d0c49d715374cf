import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  AssignIncident,
  ChangeFields,
  ChangeState,
  IncidentDetail,
  type IncidentDetailView,
  type IncidentRow,
  IncidentTimeline,
  OpenIncident,
  SetSeverity,
  type TimelinePage,
} from '@tocsin/incidents';
import { FindIncidents } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { FoldTexts } from '../mail/fold-texts.interceptor.js';
import { PageQuery } from '../validation/page-query.dto.js';
import { IncidentTimelinePage } from './incident-parts.views.js';
import {
  AssignIncidentDto,
  ChangeIncidentDto,
  OpenIncidentDto,
  SetSeverityDto,
  TransitionDto,
} from './incident.dto.js';
import { IncidentPage, IncidentRowView, IncidentView } from './incident.views.js';
import { IncidentsQuery } from './incidents-query.dto.js';

const STALE = { description: 'Changed in the meantime: `current`, `changedBy`, `changedAt`, `changes`' };

/** The incident as a whole; what hangs on it is in IncidentPartsController. */
@ApiTags('incidents')
@UseInterceptors(FoldTexts)
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly findIncidents: FindIncidents,
    private readonly openIncident: OpenIncident,
    private readonly incidentDetail: IncidentDetail,
    private readonly changeFields: ChangeFields,
    private readonly changeState: ChangeState,
    private readonly setSeverity: SetSeverity,
    private readonly assignIncident: AssignIncident,
    private readonly incidentTimeline: IncidentTimeline,
  ) {}

  @Get()
  @ApiOkResponse({ type: IncidentPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: IncidentsQuery,
  ): Promise<{ items: IncidentRow[]; next: string | null }> {
    return this.findIncidents.execute(actor, query);
  }

  @Post()
  @ApiCreatedResponse({ type: IncidentRowView })
  open(@CurrentActor() actor: Actor, @Body() body: OpenIncidentDto): Promise<IncidentRow> {
    const { assigneeId, severity, awareAt, ...rest } = body;
    return this.openIncident.execute(actor, {
      ...rest,
      personId: assigneeId,
      severity: severity?.selection,
      awareAt: toDate(awareAt),
    });
  }

  @Get(':ref')
  @ApiOkResponse({ type: IncidentView })
  detail(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<IncidentDetailView> {
    return this.incidentDetail.execute(actor, ref);
  }

  @Patch(':ref')
  @ApiOkResponse({ type: IncidentRowView })
  @ApiConflictResponse(STALE)
  change(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ChangeIncidentDto,
  ): Promise<IncidentRow> {
    const { awareAt, ...fields } = body;
    return this.changeFields.execute(actor, ref, { ...fields, awareAt: toDate(awareAt) });
  }

  @Post(':ref/transitions')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView })
  @ApiConflictResponse(STALE)
  transition(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: TransitionDto,
  ): Promise<IncidentRow> {
    const { waitingUntil, ...change } = body;
    return this.changeState.execute(actor, ref, { ...change, waitingUntil: toDate(waitingUntil) });
  }

  @Post(':ref/severity')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView })
  @ApiConflictResponse(STALE)
  severity(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: SetSeverityDto,
  ): Promise<IncidentRow> {
    return this.setSeverity.execute(actor, ref, body);
  }

  @Post(':ref/assign')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView })
  @ApiConflictResponse(STALE)
  assign(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: AssignIncidentDto,
  ): Promise<IncidentRow> {
    return this.assignIncident.execute(actor, ref, body);
  }

  @Get(':ref/timeline')
  @ApiOkResponse({ type: IncidentTimelinePage })
  timeline(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: PageQuery,
  ): Promise<TimelinePage> {
    return this.incidentTimeline.execute(actor, ref, query);
  }
}

function toDate(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
