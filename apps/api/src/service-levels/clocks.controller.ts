import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  AcknowledgeClock,
  ClockHistory,
  type ClockView,
  EscalateIncident,
  WithdrawEscalation,
} from '@tocsin/incidents';
import { EscalateReport } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ClockItem, EscalationMade } from './clocks.views.js';
import { EscalateDto } from './service-levels.dto.js';

/** Clocks of an incident, and calling others to incidents and reports. */
@ApiTags('service-levels')
@Controller()
export class ClocksController {
  constructor(
    private readonly clockHistory: ClockHistory,
    private readonly acknowledgeClock: AcknowledgeClock,
    private readonly escalateIncident: EscalateIncident,
    private readonly escalateReport: EscalateReport,
    private readonly withdrawEscalation: WithdrawEscalation,
  ) {}

  @Get('incidents/:ref/clocks')
  @ApiOkResponse({ type: [ClockItem], description: 'In the order in which they were begun' })
  clocks(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ClockView[]> {
    return this.clockHistory.execute(actor, ref);
  }

  /** Takes a missed clock up: nobody else is called about it. */
  @Put('incidents/:ref/clocks/:id/acknowledgement')
  @HttpCode(204)
  @ApiNoContentResponse()
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.acknowledgeClock.execute(actor, ref, id, true);
  }

  @Delete('incidents/:ref/clocks/:id/acknowledgement')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.acknowledgeClock.execute(actor, ref, id, false);
  }

  @Post('incidents/:ref/escalations')
  @ApiCreatedResponse({ type: EscalationMade })
  escalate(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: EscalateDto,
  ): Promise<EscalationMade> {
    return this.escalateIncident.execute(actor, ref, body);
  }

  @Post('reports/:ref/escalations')
  @ApiCreatedResponse({ type: EscalationMade })
  callToReport(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: EscalateDto,
  ): Promise<EscalationMade> {
    return this.escalateReport.execute(actor, ref, body);
  }

  /** Takes back a call of one's own. */
  @Delete('escalations/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.withdrawEscalation.execute(actor, id);
  }
}
