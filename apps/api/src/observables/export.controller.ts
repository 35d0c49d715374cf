import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type ExportCheck, ExportObservables } from '@tocsin/correlation';
import { type Actor } from '@tocsin/identity';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ExportCheckView, ExportObservablesDto } from './export.dto.js';

/** Files of observables that leave. */
@ApiTags('observables')
@Controller('observables/exports')
export class ExportController {
  constructor(private readonly exports: ExportObservables) {}

  /** What would leave and what would stay; nothing leaves. */
  @Post('check')
  @HttpCode(200)
  @ApiOkResponse({ type: ExportCheckView })
  check(@CurrentActor() actor: Actor, @Body() body: ExportObservablesDto): Promise<ExportCheck> {
    return this.exports.check(actor, body);
  }

  /** Streams the file: a hundred thousand values take the memory of one page of them. */
  @Post()
  @HttpCode(200)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file' })
  async file(
    @CurrentActor() actor: Actor,
    @Body() body: ExportObservablesDto,
    @Res() response: Response,
  ): Promise<void> {
    const { name, contentType, pieces } = await this.exports.execute(actor, body);
    response.setHeader('content-type', contentType);
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
    response.setHeader('cache-control', 'no-store');
    await pipeline(Readable.from(pieces), response);
  }
}
