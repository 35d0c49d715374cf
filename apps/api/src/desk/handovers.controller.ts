import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AcknowledgeHandover, ListHandovers, PrepareHandover, WriteHandover } from '@tocsin/desk';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  HandoverItemResponse,
  HandoversPageView,
  HandoversQuery,
  NewHandoverDto,
  PrepareHandoverQuery,
  WrittenHandoverView,
} from './handovers.dto.js';

/** What one shift tells the next. */
@ApiTags('desk')
@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly list: ListHandovers,
    private readonly prepare: PrepareHandover,
    private readonly write: WriteHandover,
    private readonly acknowledge: AcknowledgeHandover,
  ) {}

  @Get()
  @ApiOkResponse({ type: HandoversPageView })
  read(
    @CurrentActor() actor: Actor,
    @Query() { unread, ...page }: HandoversQuery,
  ): Promise<HandoversPageView> {
    return this.list.execute(actor, { ...page, unread: unread === 'true' });
  }

  /** What a new note begins with: due soon, waiting, and what else the writer and the team hold. */
  @Get('preparation')
  @ApiOkResponse({ type: [HandoverItemResponse] })
  preparation(
    @CurrentActor() actor: Actor,
    @Query() { teamId }: PrepareHandoverQuery,
  ): Promise<HandoverItemResponse[]> {
    return this.prepare.execute(actor, teamId ?? null);
  }

  @Post()
  @ApiCreatedResponse({ type: WrittenHandoverView })
  add(@CurrentActor() actor: Actor, @Body() body: NewHandoverDto): Promise<WrittenHandoverView> {
    return this.write.execute(actor, body);
  }

  @Post(':id/acknowledge')
  @HttpCode(204)
  @ApiNoContentResponse()
  async acknowledged(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.acknowledge.execute(actor, id);
  }
}
