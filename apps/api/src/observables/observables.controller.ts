import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Observables, type ObservableType, type Reader } from '@tocsin/observables';
import { hiddenReports } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ChangeObservableDto, ListObservablesQuery, ListSightingsQuery } from './observables.dto.js';
import { ListedObservableDto, ObservableDto, ObservablePage, SightingPage } from './observables.views.js';

/** Access is asked here, because the library stands above `identity` in the order of imports. */
@ApiTags('observables')
@Controller('observables')
export class ObservablesController {
  constructor(
    private readonly observables: Observables,
    private readonly access: AccessPolicy,
  ) {}

  @Get()
  @ApiOkResponse({ type: ObservablePage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListObservablesQuery): Promise<ObservablePage> {
    this.access.require(actor, 'report.read');
    const { type, value, limit } = query;
    if (type !== undefined && value !== undefined) return this.one(actor, type, value, limit);
    const { items, next } = await this.observables.list({ ...query, reader: readerFor(actor) });
    return { items: items.map((item) => ({ ...item, sightings: [] })), next };
  }

  @Get('sightings')
  @ApiOkResponse({ type: SightingPage })
  sightings(@CurrentActor() actor: Actor, @Query() query: ListSightingsQuery): Promise<SightingPage> {
    this.access.require(actor, 'report.read');
    const { type, value, cursor, limit } = query;
    return this.observables.seenIn(type, value, { cursor, limit, ...readerFor(actor) });
  }

  @Patch()
  @ApiOkResponse({ type: ObservableDto })
  change(@CurrentActor() actor: Actor, @Body() body: ChangeObservableDto): Promise<ObservableDto> {
    this.access.require(actor, 'report.triage');
    const { type, value, ignored, reason } = body;
    return this.observables.setIgnored(actor, { type, value }, ignored, reason);
  }

  /** A list of one, or of none where the value was never seen: a search box need not tell the two cases apart. */
  private async one(
    actor: Actor,
    type: ObservableType,
    value: string,
    limit: number,
  ): Promise<ObservablePage> {
    const found = await this.observables.lookUp(type, value);
    if (!found) return { items: [], next: null };
    const { items } = await this.observables.seenIn(type, value, { limit, ...readerFor(actor) });
    if (items.length === 0) return { items: [], next: null };
    const listed: ListedObservableDto = { ...found, sightings: items };
    return { items: [listed], next: null };
  }
}

/** An excerpt of an incident or of its messages could come from a restricted one, and so could that of a report. */
function readerFor(actor: Actor): Reader {
  const all = actor.rights.has('incident.restricted');
  return {
    kinds: all ? ['report', 'message', 'incident'] : ['report'],
    hidden: (params) => hiddenReports(actor, params),
  };
}
