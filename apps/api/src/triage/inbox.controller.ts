import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type InboxPage, ListInbox, Search, type SearchHit } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { InboxQuery, SearchQuery } from './inbox-query.dto.js';
import { InboxPageView, SearchPage } from './report-row.views.js';

/** What waits for a decision, and what was ever received. */
@ApiTags('triage')
@Controller()
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly searchAll: Search,
  ) {}

  @Get('inbox')
  @ApiOkResponse({ type: InboxPageView })
  inbox(@CurrentActor() actor: Actor, @Query() query: InboxQuery): Promise<InboxPage> {
    return this.listInbox.execute(actor, query);
  }

  @Get('search')
  @ApiOkResponse({ type: SearchPage })
  search(
    @CurrentActor() actor: Actor,
    @Query() query: SearchQuery,
  ): Promise<{ items: SearchHit[]; next: string | null }> {
    return this.searchAll.execute(actor, query);
  }
}
