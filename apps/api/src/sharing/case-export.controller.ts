import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { ExportCase, type ExportPreview } from '@tocsin/sharing';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ExportCaseDto, ExportPreviewView } from './case-export.dto.js';

/** A case as a file for whoever is no partner: IODEF, STIX, MISP, XARF, CSV. */
@ApiTags('sharing')
@Controller('incidents/:ref/exports')
export class CaseExportController {
  constructor(private readonly exports: ExportCase) {}

  /** The exact bytes, what stays here and why, and the gate's answer; nothing leaves. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ExportPreviewView })
  @ApiConflictResponse({ description: '`SHARING.NOT_LEADER`: another team leads the case' })
  preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ExportCaseDto,
  ): Promise<ExportPreview> {
    return this.exports.preview(actor, ref, body);
  }

  @Post()
  @HttpCode(200)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file' })
  @ApiForbiddenResponse({ description: '`RELEASE.REFUSED`' })
  @ApiConflictResponse({ description: '`SHARING.NOT_LEADER`: another team leads the case' })
  async file(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ExportCaseDto,
    @Res() response: Response,
  ): Promise<void> {
    const { name, contentType, bytes } = await this.exports.execute(actor, ref, body);
    response.setHeader('content-type', contentType);
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
    response.setHeader('cache-control', 'no-store');
    response.end(bytes);
  }
}
