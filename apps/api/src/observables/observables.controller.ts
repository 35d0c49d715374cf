import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ListValues, SayOfValue, ValuePage } from '@tocsin/correlation';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  ChangeObservableDto,
  EnrichDto,
  ListObservablesQuery,
  ListSightingsQuery,
  NoteSightingDto,
  PasteDto,
  ValueQuery,
} from './observables.dto.js';
import {
  MarkedObservableDto,
  NotedSightingDto,
  ObservableDetailView,
  ObservablePage,
  PastedTextView,
  SightingPage,
} from './observables.views.js';

/** Values across cases, as the reader may know them. */
@ApiTags('observables')
@Controller('observables')
export class ObservablesController {
  constructor(
    private readonly values: ListValues,
    private readonly page: ValuePage,
    private readonly say: SayOfValue,
  ) {}

  @Get()
  @ApiOkResponse({ type: ObservablePage })
  list(@CurrentActor() actor: Actor, @Query() query: ListObservablesQuery): Promise<ObservablePage> {
    return this.values.execute(actor, query);
  }

  @Get('value')
  @ApiOkResponse({ type: ObservableDetailView })
  one(@CurrentActor() actor: Actor, @Query() { type, value }: ValueQuery): Promise<ObservableDetailView> {
    return this.page.execute(actor, type, value);
  }

  @Get('sightings')
  @ApiOkResponse({ type: SightingPage })
  sightings(@CurrentActor() actor: Actor, @Query() query: ListSightingsQuery): Promise<SightingPage> {
    const { type, value, cursor, limit } = query;
    return this.values.places(actor, type, value, { cursor, limit });
  }

  /** Takes a text apart and says what is known; nothing is stored. */
  @Post('pasted')
  @HttpCode(200)
  @ApiOkResponse({ type: PastedTextView })
  pasted(@CurrentActor() actor: Actor, @Body() { text }: PasteDto): Promise<PastedTextView> {
    return this.values.pasted(actor, text);
  }

  @Patch()
  @ApiOkResponse({ type: MarkedObservableDto })
  @ApiConflictResponse({ description: 'Changed in the meantime' })
  change(@CurrentActor() actor: Actor, @Body() body: ChangeObservableDto): Promise<MarkedObservableDto> {
    const { type, value, ...marks } = body;
    return this.say.mark(actor, { type, value }, marks);
  }

  @Post('sightings')
  @ApiCreatedResponse({ type: NotedSightingDto })
  note(@CurrentActor() actor: Actor, @Body() body: NoteSightingDto): Promise<NotedSightingDto> {
    const { type, value, kind, at, source, note = '' } = body;
    return this.say.note(actor, { type, value }, { kind, at: new Date(at), source, note });
  }

  @Delete('sightings/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.say.withdraw(actor, id);
  }

  /** Has plug-ins asked in the worker; their answers stand on the value's page when they come. */
  @Post('enrichment')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'They are being asked' })
  enrich(@CurrentActor() actor: Actor, @Body() { type, value, outside }: EnrichDto): Promise<void> {
    return this.say.enrich(actor, { type, value }, outside);
  }
}
