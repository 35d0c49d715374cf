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
import { IgnoredValues } from '@tocsin/correlation';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { IgnoreEntryDto, SwitchEntryDto, VersionQuery } from './observables.dto.js';
import { IgnoreEntryView } from './observables.views.js';

/** What the site holds for noise: it makes no case like another. */
@ApiTags('observables')
@Controller('observables/ignored')
export class IgnoredValuesController {
  constructor(private readonly ignored: IgnoredValues) {}

  @Get()
  @ApiOkResponse({ type: [IgnoreEntryView] })
  all(@CurrentActor() actor: Actor): Promise<IgnoreEntryView[]> {
    return this.ignored.all(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: IgnoreEntryView })
  @ApiConflictResponse({ description: 'It is on the list already' })
  add(@CurrentActor() actor: Actor, @Body() body: IgnoreEntryDto): Promise<IgnoreEntryView> {
    return this.ignored.add(actor, body);
  }

  @Patch(':id')
  @ApiOkResponse({ type: IgnoreEntryView })
  @ApiConflictResponse({ description: 'Changed in the meantime' })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SwitchEntryDto,
  ): Promise<IgnoreEntryView> {
    return this.ignored.setActive(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: VersionQuery,
  ): Promise<void> {
    return this.ignored.remove(actor, id, version);
  }
}
