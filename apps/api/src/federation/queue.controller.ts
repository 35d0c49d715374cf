import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ChangeOutgoing,
  ListQueue,
  ProcessAgain,
  type QueueSummary,
  RefusedBytes,
  SeeAlarm,
  SummariseQueue,
} from '@tocsin/sharing';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { sendUntrustedFile } from '../files/send-untrusted-file.js';
import { AlarmsQuery, IncomingQuery, OutgoingQuery, QueueQuery } from './queue-query.dto.js';
import { AlarmPage, IncomingPage, OutgoingPage, QueueSummaryDto, RefusedPage } from './queue.views.js';

/** Messages to and from partners: what waits, what was given up, what was refused, what asks for a look. */
@ApiTags('sharing')
@Controller('sharing/queue')
export class QueueController {
  constructor(
    private readonly queue: ListQueue,
    private readonly summary: SummariseQueue,
    private readonly outgoingMessages: ChangeOutgoing,
    private readonly processing: ProcessAgain,
    private readonly refusedBytes: RefusedBytes,
    private readonly alarm: SeeAlarm,
  ) {}

  @Get()
  @ApiOkResponse({ type: QueueSummaryDto })
  all(@CurrentActor() actor: Actor): Promise<QueueSummary> {
    return this.summary.execute(actor, null);
  }

  @Get('outgoing')
  @ApiOkResponse({ type: OutgoingPage })
  outgoing(@CurrentActor() actor: Actor, @Query() query: OutgoingQuery): Promise<OutgoingPage> {
    return this.queue.outgoing(actor, query);
  }

  @Post('outgoing/:jti/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.MESSAGE_STATE`: it is on the line, or has ended' })
  cancel(@CurrentActor() actor: Actor, @Param('jti', ParseUUIDPipe) jti: string): Promise<void> {
    return this.outgoingMessages.cancel(actor, jti);
  }

  @Post('outgoing/:jti/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.MESSAGE_STATE`: it was not given up' })
  retry(@CurrentActor() actor: Actor, @Param('jti', ParseUUIDPipe) jti: string): Promise<void> {
    return this.outgoingMessages.retry(actor, jti);
  }

  @Get('incoming')
  @ApiOkResponse({ type: IncomingPage })
  incoming(@CurrentActor() actor: Actor, @Query() query: IncomingQuery): Promise<IncomingPage> {
    return this.queue.incoming(actor, query);
  }

  @Post('incoming/:id/process-again')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.MESSAGE_STATE`: it did not fail' })
  processAgain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.processing.execute(actor, id);
  }

  @Get('refused')
  @ApiOkResponse({ type: RefusedPage })
  refused(@CurrentActor() actor: Actor, @Query() query: QueueQuery): Promise<RefusedPage> {
    return this.queue.refused(actor, query);
  }

  /** As it came, for a look: saved, never shown. */
  @Get('refused/:id/bytes')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async bytes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.refusedBytes.execute(actor, id);
    sendUntrustedFile(response, {
      bytes,
      name: `refused-${id}.jwt`,
      contentType: 'application/octet-stream',
    });
  }

  @Get('alarms')
  @ApiOkResponse({ type: AlarmPage })
  alarms(@CurrentActor() actor: Actor, @Query() query: AlarmsQuery): Promise<AlarmPage> {
    return this.queue.alarms(actor, query);
  }

  @Post('alarms/:id/seen')
  @HttpCode(204)
  @ApiNoContentResponse()
  seen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.alarm.execute(actor, id);
  }
}
