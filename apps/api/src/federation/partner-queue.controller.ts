import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type QueueSummary, SummariseQueue } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { QueueSummaryDto } from './queue.views.js';

/** How the exchange with one partner stands. */
@ApiTags('partners')
@Controller('partners/:id/queue')
export class PartnerQueueController {
  constructor(private readonly summary: SummariseQueue) {}

  @Get()
  @ApiOkResponse({ type: QueueSummaryDto })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<QueueSummary> {
    return this.summary.execute(actor, id);
  }
}
