import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ChangeCountermeasure,
  CountermeasuresOfIncident,
  type CountermeasureView,
  type CountermeasureWithSteps,
  HoldCountermeasure,
  ListCountermeasures,
  PlanCountermeasure,
} from '@tocsin/incidents';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  ChangeCountermeasureDto,
  CountermeasureDto,
  CountermeasuresQuery,
  HoldingIncidentDto,
} from './countermeasures.dto.js';
import {
  CountermeasurePage,
  CountermeasureResponse,
  ListedCountermeasureView,
} from './countermeasures.views.js';
import { toDate } from './to-date.js';

/** What is done against attacks, and must one day be undone again. */
@ApiTags('countermeasures')
@Controller()
export class CountermeasuresController {
  constructor(
    private readonly list: ListCountermeasures,
    private readonly ofIncident: CountermeasuresOfIncident,
    private readonly planCountermeasure: PlanCountermeasure,
    private readonly changeCountermeasure: ChangeCountermeasure,
    private readonly holdCountermeasure: HoldCountermeasure,
  ) {}

  @Get('countermeasures')
  @ApiOkResponse({ type: CountermeasurePage })
  everywhere(
    @CurrentActor() actor: Actor,
    @Query() query: CountermeasuresQuery,
  ): Promise<CountermeasurePage> {
    return this.list.execute(actor, query);
  }

  @Get('incidents/:ref/countermeasures')
  @ApiOkResponse({ type: [ListedCountermeasureView] })
  here(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<CountermeasureWithSteps[]> {
    return this.ofIncident.execute(actor, ref);
  }

  @Post('incidents/:ref/countermeasures')
  @ApiCreatedResponse({ type: CountermeasureResponse })
  plan(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { validUntil, ...body }: CountermeasureDto,
  ): Promise<CountermeasureView> {
    return this.planCountermeasure.execute(actor, ref, { ...body, validUntil: toDate(validUntil) });
  }

  @Patch('incidents/:ref/countermeasures/:id')
  @ApiOkResponse({ type: CountermeasureResponse })
  @ApiConflictResponse({ description: '`INCIDENT.COUNTERMEASURE_STALE`, `INCIDENT.COUNTERMEASURE_DENIED`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { validUntil, ...body }: ChangeCountermeasureDto,
  ): Promise<CountermeasureView> {
    return this.changeCountermeasure.execute(actor, ref, id, { ...body, validUntil: toDate(validUntil) });
  }

  /** Another incident needs it as well: it stays until the last of them has ended. */
  @Post('incidents/:ref/countermeasures/:id/holders')
  @HttpCode(200)
  @ApiOkResponse({ type: CountermeasureResponse })
  hold(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { incident }: HoldingIncidentDto,
  ): Promise<CountermeasureView> {
    return this.holdCountermeasure.execute(actor, ref, id, incident);
  }
}
