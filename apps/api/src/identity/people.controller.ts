import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, People, type PersonView } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ChangePersonDto, CreatePersonDto, PersonViewDto } from './identity.views.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @ApiOkResponse({ type: [PersonViewDto] })
  list(@CurrentActor() actor: Actor): Promise<PersonView[]> {
    return this.people.list(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: PersonViewDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreatePersonDto): Promise<PersonView> {
    return this.people.create(actor, body);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PersonViewDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangePersonDto,
  ): Promise<PersonView> {
    return this.people.change(actor, id, body);
  }
}
