import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  type Completion,
  type InboxPage,
  ListInbox,
  QueryCompletions,
  Search,
  SearchFacets,
  type SearchFacetsView,
  type SearchPage,
} from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CompletionQuery, FacetsQuery, InboxQuery, SearchQuery } from './inbox-query.dto.js';
import { InboxPageView } from './report-row.views.js';
import { CompletionsView, SearchFacetsResponse, SearchResponse } from './search.views.js';

const TOO_BROAD = { description: '`SEARCH.TOO_BROAD`: it took too long' };

/** What waits for a decision, and what was ever received. */
@ApiTags('triage')
@Controller()
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly searchAll: Search,
    private readonly searchFacets: SearchFacets,
    private readonly completions: QueryCompletions,
  ) {}

  @Get('inbox')
  @ApiOkResponse({ type: InboxPageView })
  inbox(@CurrentActor() actor: Actor, @Query() query: InboxQuery): Promise<InboxPage> {
    const { since, ...page } = query;
    return this.listInbox.execute(actor, {
      ...page,
      since: since === undefined ? undefined : new Date(since),
    });
  }

  @Get('search')
  @ApiOkResponse({ type: SearchResponse })
  @ApiUnprocessableEntityResponse(TOO_BROAD)
  search(@CurrentActor() actor: Actor, @Query() query: SearchQuery): Promise<SearchPage> {
    return this.searchAll.execute(actor, query);
  }

  /** How the results divide, bounded: over the newest 1,000 where there are more. */
  @Get('search/facets')
  @ApiOkResponse({ type: SearchFacetsResponse })
  @ApiUnprocessableEntityResponse(TOO_BROAD)
  facets(@CurrentActor() actor: Actor, @Query() query: FacetsQuery): Promise<SearchFacetsView> {
    return this.searchFacets.execute(actor, query);
  }

  /** What could stand at the cursor: operators, their values, names. */
  @Get('search/completions')
  @ApiOkResponse({ type: CompletionsView })
  complete(
    @CurrentActor() actor: Actor,
    @Query() query: CompletionQuery,
  ): Promise<{ start: number; end: number; options: Completion[] }> {
    return this.completions.execute(actor, query);
  }
}
