import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SimilarToIncident } from '@tocsin/correlation';
import { type Actor } from '@tocsin/identity';
import { AddObservables, ChangeObservable, ObservablesOfIncident } from '@tocsin/incidents';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  AddObservablesDto,
  ChangeIncidentObservableDto,
  IncidentObservablesQuery,
} from './incident-observables.dto.js';
import {
  AddedObservablesView,
  IncidentObservablePage,
  SaidObservableView,
  SimilarCaseView,
} from './incident-observables.views.js';

/** The values of a case, and the cases like it. */
@ApiTags('incidents')
@Controller('incidents/:ref')
export class IncidentObservablesController {
  constructor(
    private readonly observables: ObservablesOfIncident,
    private readonly addObservables: AddObservables,
    private readonly changeObservable: ChangeObservable,
    private readonly similarCases: SimilarToIncident,
  ) {}

  @Get('observables')
  @ApiOkResponse({ type: IncidentObservablePage })
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: IncidentObservablesQuery,
  ): Promise<IncidentObservablePage> {
    return this.observables.execute(actor, ref, query);
  }

  @Post('observables')
  @HttpCode(200)
  @ApiOkResponse({ type: AddedObservablesView })
  add(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: AddObservablesDto,
  ): Promise<AddedObservablesView> {
    return this.addObservables.execute(actor, ref, body);
  }

  @Patch('observables')
  @ApiOkResponse({ type: SaidObservableView })
  @ApiConflictResponse({ description: 'Changed in the meantime' })
  change(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ChangeIncidentObservableDto,
  ): Promise<SaidObservableView> {
    return this.changeObservable.execute(actor, ref, body);
  }

  @Get('similar')
  @ApiOkResponse({ type: [SimilarCaseView] })
  similar(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<SimilarCaseView[]> {
    return this.similarCases.execute(actor, ref);
  }
}
