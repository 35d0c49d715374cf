import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { MessageAttachments, MessageDetail } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { type ContentsView } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ArchiveContentsView, DownloadQuery } from './file.views.js';
import { FILE, HELD } from './report-files.controller.js';
import { sendPreview } from './send-preview.js';
import { sendUntrustedFile } from './send-untrusted-file.js';

/** The files of a message, by the same rules as those of a report. */
@ApiTags('files')
@Controller('messages/:id')
export class MessageFilesController {
  constructor(
    private readonly files: MessageAttachments,
    private readonly detail: MessageDetail,
  ) {}

  /** As a download and never as a page: the bytes of a stranger's mail must not run in the console's origin. */
  @Get('raw')
  @ApiProduces('message/rfc822')
  @ApiOkResponse(FILE)
  @ApiForbiddenResponse(HELD)
  async raw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DownloadQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.detail.raw(actor, id, query.as));
  }

  @Get('attachments/:sha256')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ ...FILE, description: 'Suspicious files: a ZIP archive with the password "infected"' })
  @ApiForbiddenResponse(HELD)
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Query() query: DownloadQuery,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.files.download(actor, id, sha256, query.as));
  }

  @Get('attachments/:sha256/preview')
  @ApiProduces('image/webp', 'text/plain')
  @ApiOkResponse(FILE)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(request, response, await this.files.preview(actor, id, sha256));
  }

  @Get('attachments/:sha256/contents')
  @ApiOkResponse({ type: ArchiveContentsView })
  contents(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
  ): Promise<ContentsView> {
    return this.files.contents(actor, id, sha256);
  }

  @Post('attachments/:sha256/rescan')
  @HttpCode(204)
  @ApiNoContentResponse()
  rescan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
  ): Promise<void> {
    return this.files.rescan(actor, id, sha256);
  }
}
