import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { MispInstances, type MispResult, type MispView, ReleaseToMisp } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ChangeMispDto, MispDto } from './sources.dto.js';
import { MispResultDto, MispViewDto } from './sources.views.js';

/** MISPs that events go to or come from. */
@ApiTags('feeds')
@Controller()
export class MispController {
  constructor(
    private readonly instances: MispInstances,
    private readonly releasing: ReleaseToMisp,
  ) {}

  @Get('feeds/misp')
  @ApiOkResponse({ type: [MispViewDto] })
  list(@CurrentActor() actor: Actor): Promise<MispView[]> {
    return this.instances.list(actor);
  }

  @Post('feeds/misp')
  @ApiCreatedResponse({ type: MispViewDto })
  add(@CurrentActor() actor: Actor, @Body() body: MispDto): Promise<MispView> {
    return this.instances.add(actor, body);
  }

  @Put('feeds/misp/:id')
  @ApiOkResponse({ type: MispViewDto })
  @ApiConflictResponse({ description: '`SHARING.SOURCE_STALE`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeMispDto,
  ): Promise<MispView> {
    return this.instances.change(actor, id, body);
  }

  @Post('feeds/misp/:id/poll')
  @HttpCode(202)
  async poll(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.instances.poll(actor, id);
  }

  /** Tries again what stands as dead. */
  @Post('feeds/misp/:id/retry')
  @HttpCode(202)
  async retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.instances.retry(actor, id);
  }

  @Post('incidents/:ref/shares/:shareId/misp')
  @HttpCode(200)
  @ApiOkResponse({ type: [MispResultDto] })
  @ApiConflictResponse({ description: '`SHARING.MISP_PUSHES_NOT`, `SHARING.NOT_LEADER`' })
  send(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('shareId', ParseUUIDPipe) shareId: string,
  ): Promise<MispResult[]> {
    return this.releasing.execute(actor, ref, shareId);
  }
}
