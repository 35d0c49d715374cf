import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { regimes } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import {
  type DeadlineRow,
  ListDeadlines,
  type OrganisationRecord,
  RecordOfOrganisation,
} from '@tocsin/obligations';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { DeadlinesQuery } from './obligations.dto.js';
import { OrganisationRecordView } from './organisation-record.views.js';
import { DeadlinePage } from './obligations.views.js';
import { regimeView, RegimesView } from './regime.views.js';

/** What reporters owe the law, over all incidents. */
@ApiTags('obligations')
@Controller()
export class DeadlinesController {
  constructor(
    private readonly listDeadlines: ListDeadlines,
    private readonly recordOfOrganisation: RecordOfOrganisation,
  ) {}

  @Get('deadlines')
  @ApiOkResponse({ type: DeadlinePage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: DeadlinesQuery,
  ): Promise<{ items: DeadlineRow[]; next: string | null }> {
    return this.listDeadlines.execute(actor, query);
  }

  /** What an organisation owes, where it was affected, and what came from it. */
  @Get('organisations/:id/record')
  @ApiOkResponse({ type: OrganisationRecordView })
  record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationRecord> {
    return this.recordOfOrganisation.execute(actor, id);
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
