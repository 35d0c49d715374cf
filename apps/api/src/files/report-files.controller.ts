import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type ContentsView } from '@tocsin/intake';
import { ReportFiles } from '@tocsin/triage';
import { type Request, type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ArchiveContentsView, DownloadQuery } from './file.views.js';
import { sendPreview } from './send-preview.js';
import { sendUntrustedFile } from './send-untrusted-file.js';

export const FILE = { schema: { type: 'string', format: 'binary' } } as const;
export const HELD = {
  description: 'Sealed evidence, or infected and the right `file.quarantined` is missing',
};

/** The files behind a report: as downloads, never as pages. */
@ApiTags('files')
@Controller('reports/:ref')
export class ReportFilesController {
  constructor(private readonly files: ReportFiles) {}

  @Get('raw')
  @ApiProduces('message/rfc822', 'application/octet-stream')
  @ApiOkResponse({ ...FILE, description: 'The bytes exactly as received' })
  @ApiForbiddenResponse(HELD)
  async raw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: DownloadQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.files.raw(actor, ref, query.as));
  }

  @Get('attachments/:sha256')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ ...FILE, description: 'Suspicious files: a ZIP archive with the password "infected"' })
  @ApiForbiddenResponse(HELD)
  async download(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
    @Query() query: DownloadQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.files.attachment(actor, ref, sha256, query.as));
  }

  /** A small picture of a picture, made by us, or the beginning of a text. */
  @Get('attachments/:sha256/preview')
  @ApiProduces('image/webp', 'text/plain')
  @ApiOkResponse(FILE)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(request, response, await this.files.preview(actor, ref, sha256));
  }

  /** What an archive says that it holds; nothing is unpacked. */
  @Get('attachments/:sha256/contents')
  @ApiOkResponse({ type: ArchiveContentsView })
  contents(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
  ): Promise<ContentsView> {
    return this.files.contents(actor, ref, sha256);
  }

  /** Asks the scanner again, for instance after new signatures came. */
  @Post('attachments/:sha256/rescan')
  @HttpCode(204)
  @ApiNoContentResponse()
  rescan(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
  ): Promise<void> {
    return this.files.rescanAttachment(actor, ref, sha256);
  }
}
