import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Teams, type TeamView } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ChangeTeamDto, CreateTeamDto, TeamViewDto } from './identity.views.js';

@ApiTags('teams')
@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: Teams) {}

  @Get()
  @ApiOkResponse({ type: [TeamViewDto] })
  list(@CurrentActor() actor: Actor): Promise<TeamView[]> {
    return this.teams.list(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: TeamViewDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateTeamDto): Promise<TeamView> {
    return this.teams.create(actor, body);
  }

  @Patch(':id')
  @ApiOkResponse({ type: TeamViewDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeTeamDto,
  ): Promise<TeamView> {
    return this.teams.change(actor, id, body);
  }
}
