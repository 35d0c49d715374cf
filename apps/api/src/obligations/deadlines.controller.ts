import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { regimes } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type DeadlineRow, ListDeadlines } from '@tocsin/obligations';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { DeadlinesQuery } from './obligations.dto.js';
import { DeadlinePage } from './obligations.views.js';
import { regimeView, RegimesView } from './regime.views.js';

/** What reporters owe the law, over all incidents. */
@ApiTags('obligations')
@Controller()
export class DeadlinesController {
  constructor(private readonly listDeadlines: ListDeadlines) {}

  @Get('deadlines')
  @ApiOkResponse({ type: DeadlinePage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: DeadlinesQuery,
  ): Promise<{ items: DeadlineRow[]; next: string | null }> {
    return this.listDeadlines.execute(actor, query);
  }

  /** The regimes of this site, as they stand in its configuration. */
  @Get('reference-data/regimes')
  @ApiOkResponse({ type: RegimesView })
  regimes(): RegimesView {
    return {
      regimes: regimes.regimes.map(regimeView),
      questions: regimes.questions.map(({ id, kind, options, optional, label }) => {
        return { id, kind, options, optional, label };
      }),
    };
  }
}
