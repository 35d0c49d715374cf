import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListMentions, MarkMentionDone } from '@tocsin/desk';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { MentionDoneDto, MentionsPageView, MentionsQuery } from './mentions.dto.js';

/** Notes in which colleagues named the person who asks. */
@ApiTags('desk')
@Controller('mentions')
export class MentionsController {
  constructor(
    private readonly list: ListMentions,
    private readonly markDone: MarkMentionDone,
  ) {}

  @Get()
  @ApiOkResponse({ type: MentionsPageView })
  read(@CurrentActor() actor: Actor, @Query() { open, ...page }: MentionsQuery): Promise<MentionsPageView> {
    return this.list.execute(actor, { ...page, open: open === 'true' });
  }

  @Put(':noteId/done')
  @HttpCode(204)
  @ApiNoContentResponse()
  async done(
    @CurrentActor() actor: Actor,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() body: MentionDoneDto,
  ): Promise<void> {
    await this.markDone.execute(actor, noteId, body.done);
  }
}
