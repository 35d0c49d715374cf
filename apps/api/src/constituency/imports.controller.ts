import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  ExportOrganisations,
  FindOwners,
  type ImportCount,
  type ImportItemView,
  type ImportView,
  ReadImports,
  SettleImport,
  StageImport,
} from '@tocsin/constituency';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type Request, type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  FindOwnersDto,
  ImportDetailDto,
  ImportDto,
  ImportItemPage,
  ImportItemsQuery,
  OwnedValuesDto,
  UploadImportQuery,
} from './import.dto.js';

/** Whole constituencies: files in with preview, apply and undo, a file out, and the owners of a pasted list. */
@ApiTags('constituency')
@Controller('constituency')
export class ImportsController {
  constructor(
    private readonly access: AccessPolicy,
    private readonly stage: StageImport,
    private readonly settle: SettleImport,
    private readonly reading: ReadImports,
    private readonly exporting: ExportOrganisations,
    private readonly findOwners: FindOwners,
  ) {}

  @Get('imports')
  @ApiOkResponse({ type: [ImportDto] })
  latest(@CurrentActor() actor: Actor): Promise<ImportView[]> {
    return this.reading.latest(actor);
  }

  /** Reads the file as it comes in; what it would do is shown before anything changes. */
  @Post('imports')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ImportDto })
  upload(
    @CurrentActor() actor: Actor,
    @Query() { format, name }: UploadImportQuery,
    @Req() request: Request,
  ): Promise<ImportView> {
    this.access.require(actor, 'constituency.write');
    const stream = request as AsyncIterable<Buffer>;
    return this.stage.execute(actor, { format, fileName: name?.trim() || format, stream });
  }

  @Get('imports/:id')
  @ApiOkResponse({ type: ImportDetailDto })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportView & { counts: ImportCount[] }> {
    return this.reading.one(actor, id);
  }

  @Get('imports/:id/items')
  @ApiOkResponse({ type: ImportItemPage })
  items(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportItemsQuery,
  ): Promise<{ items: ImportItemView[]; next: string | null }> {
    return this.reading.items(actor, id, query);
  }

  @Post('imports/:id/apply')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDto })
  @ApiConflictResponse({ description: 'It was applied or taken back already' })
  apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.settle.apply(actor, id);
  }

  @Post('imports/:id/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDto })
  undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.settle.undo(actor, id);
  }

  /** All organisations as the CSV that the import takes. */
  @Get('export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    this.access.require(actor, 'constituency.read');
    response.status(200).type('text/csv; charset=utf-8');
    response.setHeader('content-disposition', 'attachment; filename="organisations.csv"');
    for await (const part of this.exporting.execute(actor)) response.write(part);
    response.end();
  }

  /** The most specific owner of each value of a pasted list. */
  @Post('owners')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnedValuesDto })
  async owners(@CurrentActor() actor: Actor, @Body() { values }: FindOwnersDto): Promise<OwnedValuesDto> {
    return { values: await this.findOwners.execute(actor, values) };
  }
}
