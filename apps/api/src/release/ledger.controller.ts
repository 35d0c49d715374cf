import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { ExportLedger, type LedgerDetail, type LedgerLineView, ReadLedger } from '@tocsin/release';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { sendUntrustedFile } from '../files/send-untrusted-file.js';
import { filterOf, LedgerQuery } from './ledger.dto.js';
import { LedgerDetailResponse, LedgerPage } from './ledger.views.js';

/** Everything that left, was refused, or came from partners. */
@ApiTags('release')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly exports: ExportLedger,
  ) {}

  @Get()
  @ApiOkResponse({ type: LedgerPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: LedgerQuery,
  ): Promise<{ items: LedgerLineView[]; next: string | null }> {
    return this.ledger.list(actor, { ...filterOf(query), cursor: query.cursor, limit: query.limit });
  }

  /** All that the filter finds, as CSV; streamed. */
  @Get('export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() query: LedgerQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { name, contentType, pieces } = this.exports.execute(actor, filterOf(query));
    response.setHeader('content-type', contentType);
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
    response.setHeader('cache-control', 'no-store');
    await pipeline(Readable.from(pieces), response);
  }

  @Get(':id')
  @ApiOkResponse({ type: LedgerDetailResponse })
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LedgerDetail> {
    return this.ledger.one(actor, id);
  }

  /** The exact bytes that left or came. */
  @Get(':id/copy')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.ledger.copy(actor, id));
  }
}
