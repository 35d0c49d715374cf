import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ApplyPlaybook,
  CheckPlaybook,
  type IncidentPlaybooks,
  ListPlaybooks,
  PlaybookDetail,
  type PlaybookLine,
  PlaybooksOfIncident,
  type PlaybookView,
  type ReadPlaybook,
  SavePlaybook,
} from '@tocsin/playbooks';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ApplyPlaybookDto, PlaybookLocaleQuery, PlaybookTextDto, SavePlaybookDto } from './playbooks.dto.js';
import {
  IncidentPlaybooksView,
  PlaybookCheckView,
  PlaybookLineView,
  PlaybookResponse,
  PlaybookVersionView,
  StepsAddedView,
  StepsRemovedView,
} from './playbooks.views.js';

const DEFAULT_LOCALE = 'en';

/** The steps that types of incidents ask for: what was delivered, what the site made of it, and what an incident follows. */
@ApiTags('playbooks')
@Controller()
export class PlaybooksController {
  constructor(
    private readonly listPlaybooks: ListPlaybooks,
    private readonly detail: PlaybookDetail,
    private readonly checkPlaybook: CheckPlaybook,
    private readonly savePlaybook: SavePlaybook,
    private readonly apply: ApplyPlaybook,
    private readonly ofIncident: PlaybooksOfIncident,
  ) {}

  @Get('playbooks')
  @ApiOkResponse({ type: [PlaybookLineView] })
  list(@CurrentActor() actor: Actor, @Query() { locale }: PlaybookLocaleQuery): Promise<PlaybookLine[]> {
    return this.listPlaybooks.execute(actor, locale ?? DEFAULT_LOCALE);
  }

  /** What is wrong with it while it is being written; nothing is stored. */
  @Post('playbooks/check')
  @HttpCode(200)
  @ApiOkResponse({ type: PlaybookCheckView })
  check(@CurrentActor() actor: Actor, @Body() { text, locale }: PlaybookTextDto): ReadPlaybook {
    return this.checkPlaybook.execute(actor, text, locale ?? DEFAULT_LOCALE);
  }

  @Get('playbooks/:key')
  @ApiOkResponse({ type: PlaybookResponse })
  read(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Query() { locale }: PlaybookLocaleQuery,
  ): Promise<PlaybookView> {
    return this.detail.execute(actor, key, locale ?? DEFAULT_LOCALE);
  }

  /** The YAML as a file. */
  @Get('playbooks/:key/file')
  @ApiProduces('application/yaml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const playbook = await this.detail.execute(actor, key, DEFAULT_LOCALE);
    response.setHeader('content-type', 'application/yaml; charset=utf-8');
    response.setHeader('content-disposition', `attachment; filename="${playbook.key}.yaml"`);
    return playbook.text;
  }

  @Put('playbooks/:key')
  @ApiOkResponse({ type: PlaybookVersionView })
  @ApiConflictResponse({ description: '`PLAYBOOK.STALE` with the present text' })
  @ApiUnprocessableEntityResponse({ description: '`PLAYBOOK.REFUSED` with `problems`' })
  save(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Body() { text, version }: SavePlaybookDto,
  ): Promise<PlaybookVersionView> {
    return this.savePlaybook.execute(actor, { key, version, text: text ?? null });
  }

  @Get('incidents/:ref/playbooks')
  @ApiOkResponse({ type: IncidentPlaybooksView })
  followed(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() { locale }: PlaybookLocaleQuery,
  ): Promise<IncidentPlaybooks> {
    return this.ofIncident.execute(actor, ref, locale ?? DEFAULT_LOCALE);
  }

  /** Brings its steps; those that are there already are not there twice. */
  @Post('incidents/:ref/playbooks')
  @HttpCode(200)
  @ApiOkResponse({ type: StepsAddedView })
  applyTo(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { key, locale }: ApplyPlaybookDto,
  ): Promise<StepsAddedView> {
    return this.apply.execute(actor, ref, key, locale);
  }

  /** Takes back the steps that nobody has touched. */
  @Delete('incidents/:ref/playbooks/:key')
  @ApiOkResponse({ type: StepsRemovedView })
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('key') key: string,
  ): Promise<StepsRemovedView> {
    return this.apply.takeBack(actor, ref, key);
  }
}
