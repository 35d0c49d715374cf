import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CreateOrganisation,
  ListOrganisations,
  OrganisationDetail,
  UpdateOrganisation,
} from '@tocsin/constituency';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CreateOrganisationDto, ListOrganisationsQuery, UpdateOrganisationDto } from './organisation.dto.js';
import { OrganisationDto, OrganisationPage, SavedOrganisationDto } from './organisation.views.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly listOrganisations: ListOrganisations,
    private readonly organisationDetail: OrganisationDetail,
    private readonly createOrganisation: CreateOrganisation,
    private readonly updateOrganisation: UpdateOrganisation,
  ) {}

  @Get()
  @ApiOkResponse({ type: OrganisationPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListOrganisationsQuery): Promise<OrganisationPage> {
    return this.listOrganisations.execute(actor, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: OrganisationDto })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationDto> {
    return this.organisationDetail.execute(actor, id);
  }

  @Post()
  @ApiCreatedResponse({ type: SavedOrganisationDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateOrganisationDto): Promise<SavedOrganisationDto> {
    return this.createOrganisation.execute(actor, body);
  }

  @Patch(':id')
  @ApiOkResponse({ type: SavedOrganisationDto })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdateOrganisationDto,
  ): Promise<SavedOrganisationDto> {
    const { version, ...changes } = body;
    return this.updateOrganisation.execute(actor, id, version, changes);
  }
}
