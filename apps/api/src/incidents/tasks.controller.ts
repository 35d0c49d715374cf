import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { ListTasks } from '@tocsin/incidents';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { TasksQuery } from './incident-parts.dto.js';
import { TaskPage } from './incident-parts.views.js';

/** What is still to be done, over all incidents. */
@ApiTags('incidents')
@Controller('tasks')
export class TasksController {
  constructor(private readonly listTasks: ListTasks) {}

  @Get()
  @ApiOkResponse({ type: TaskPage })
  list(@CurrentActor() actor: Actor, @Query() query: TasksQuery): Promise<TaskPage> {
    const { owner, dueBefore, cursor, limit } = query;
    return this.listTasks.execute(actor, {
      ownerId: owner === 'me' ? (actor.id ?? undefined) : owner,
      dueBefore: dueBefore ? new Date(dueBefore) : undefined,
      cursor,
      limit,
    });
  }
}
