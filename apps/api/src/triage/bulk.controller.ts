import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type BulkView, PreviewBulk, ReadBulk, StartBulk, UndoBulk } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { incidentOrder, reportOrder } from './bulk-order.js';
import { IncidentBulkDto, ReportBulkDto } from './bulk.dto.js';
import { BulkOrderView } from './bulk.views.js';

/** One decision on many: previewed and frozen, carried out by the worker, undone as one. */
@ApiTags('bulk')
@Controller('bulk')
export class BulkController {
  constructor(
    private readonly previewBulk: PreviewBulk,
    private readonly startBulk: StartBulk,
    private readonly readBulk: ReadBulk,
    private readonly undoBulk: UndoBulk,
  ) {}

  @Post('reports')
  @ApiCreatedResponse({ type: BulkOrderView, description: 'The preview; nothing has happened' })
  reports(@CurrentActor() actor: Actor, @Body() body: ReportBulkDto): Promise<BulkView> {
    return this.previewBulk.execute(actor, reportOrder(body), body.selection);
  }

  @Post('incidents')
  @ApiCreatedResponse({ type: BulkOrderView, description: 'The preview; nothing has happened' })
  incidents(@CurrentActor() actor: Actor, @Body() body: IncidentBulkDto): Promise<BulkView> {
    return this.previewBulk.execute(actor, incidentOrder(body), body.selection);
  }

  @Get(':id')
  @ApiOkResponse({ type: BulkOrderView })
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BulkView> {
    return this.readBulk.execute(actor, id);
  }

  @Post(':id/start')
  @HttpCode(202)
  @ApiOkResponse({ type: BulkOrderView })
  @ApiConflictResponse({ description: 'Started already' })
  start(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BulkView> {
    return this.startBulk.execute(actor, id);
  }

  @Post(':id/undo')
  @HttpCode(202)
  @ApiOkResponse({ type: BulkOrderView })
  @ApiConflictResponse({ description: 'Not done yet, undone already, or too late' })
  undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BulkView> {
    return this.undoBulk.execute(actor, id);
  }
}
