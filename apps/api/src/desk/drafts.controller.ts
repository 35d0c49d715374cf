import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListDrafts, SaveDraft } from '@tocsin/desk';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { DraftDto, DraftsQuery, DraftView, SavedDraftView } from './drafts.dto.js';

/** What the person who asks has begun to write; nobody reads another's. */
@ApiTags('desk')
@ApiNotFoundResponse({
  description:
    '`DESK.NO_PERSON`: an API key writes nothing; `DESK.SUBJECT_UNKNOWN`: not there, or not to be seen',
})
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly list: ListDrafts,
    private readonly save: SaveDraft,
  ) {}

  /** Newest first; without what the person may not see any more. */
  @Get()
  @ApiOkResponse({ type: [DraftView] })
  read(@CurrentActor() actor: Actor, @Query() { ref }: DraftsQuery): Promise<DraftView[]> {
    return this.list.execute(actor, ref);
  }

  @Put()
  @ApiOkResponse({ type: SavedDraftView })
  write(@CurrentActor() actor: Actor, @Body() { continues, ...draft }: DraftDto): Promise<SavedDraftView> {
    return this.save.execute(actor, {
      ...draft,
      ...(continues ? { continues: { device: continues.device, savedAt: new Date(continues.savedAt) } } : {}),
    });
  }
}
