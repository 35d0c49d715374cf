import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MyWork, type MyWorkView } from '@tocsin/desk';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { MyWorkQuery, MyWorkResponse } from './my-work.views.js';

/** What waits for the person who asks; mentions, drafts and the handover note have doors of their own. */
@ApiTags('desk')
@Controller('my-work')
export class MyWorkController {
  constructor(private readonly myWork: MyWork) {}

  @Get()
  @ApiOkResponse({ type: MyWorkResponse })
  @ApiNotFoundResponse({ description: '`DESK.NO_PERSON`: nothing waits for an API key' })
  read(@CurrentActor() actor: Actor, @Query() { until }: MyWorkQuery): Promise<MyWorkView> {
    return this.myWork.execute(actor, until === undefined ? undefined : new Date(until));
  }
}
