import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type FeedView, TaxiiFeeds } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ChangeFeedDto, FeedDto } from './sources.dto.js';
import { FeedViewDto } from './sources.views.js';

/** Collections of other TAXII servers that are fetched; their objects become reports. */
@ApiTags('feeds')
@Controller('feeds/taxii')
export class TaxiiFeedsController {
  constructor(private readonly feeds: TaxiiFeeds) {}

  @Get()
  @ApiOkResponse({ type: [FeedViewDto] })
  list(@CurrentActor() actor: Actor): Promise<FeedView[]> {
    return this.feeds.list(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: FeedViewDto })
  add(@CurrentActor() actor: Actor, @Body() body: FeedDto): Promise<FeedView> {
    return this.feeds.add(actor, body);
  }

  @Put(':id')
  @ApiOkResponse({ type: FeedViewDto })
  @ApiConflictResponse({ description: '`SHARING.SOURCE_STALE`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeFeedDto,
  ): Promise<FeedView> {
    return this.feeds.change(actor, id, body);
  }

  @Post(':id/poll')
  @HttpCode(202)
  async poll(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.feeds.poll(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.feeds.remove(actor, id);
  }
}
