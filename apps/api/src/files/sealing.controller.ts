import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { OpenSealed, type ReportRow, SealReport, type SealedContent, UnsealReport } from '@tocsin/triage';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ReportRowView } from '../triage/report-row.views.js';
import { ReasonDto, SealDto, SealedContentView } from './file.views.js';
import { FILE } from './report-files.controller.js';
import { sendUntrustedFile } from './send-untrusted-file.js';

const NAMED = {
  description: 'Needs `evidence.unseal`, which no role brings but `child-protection`; persons only',
};

/** Child protection: sealed evidence, and the looks at it. Looks are POST: each leaves a line in the record. */
@ApiTags('evidence')
@Controller('reports/:ref')
export class SealingController {
  constructor(
    private readonly sealReport: SealReport,
    private readonly unsealReport: UnsealReport,
    private readonly openSealed: OpenSealed,
  ) {}

  @Post('seal')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  @ApiConflictResponse({ description: 'Changed meanwhile, or `TRIAGE.ALREADY_SEALED`' })
  seal(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Body() body: SealDto): Promise<ReportRow> {
    return this.sealReport.execute(actor, ref, body);
  }

  @Post('unseal')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportRowView })
  @ApiForbiddenResponse(NAMED)
  @ApiConflictResponse({ description: 'Changed meanwhile, or `TRIAGE.NOT_SEALED`' })
  unseal(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Body() body: SealDto): Promise<ReportRow> {
    return this.unsealReport.execute(actor, ref, body);
  }

  /** One look; nothing stays open. */
  @Post('sealed/open')
  @HttpCode(200)
  @ApiOkResponse({ type: SealedContentView })
  @ApiForbiddenResponse(NAMED)
  open(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ReasonDto,
  ): Promise<SealedContent> {
    return this.openSealed.execute(actor, ref, body.reason);
  }

  /** A file of it (`sha256` of the raw message, too), always as an archive with the password "infected". */
  @Post('sealed/files/:sha256')
  @HttpCode(200)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(FILE)
  @ApiForbiddenResponse(NAMED)
  async file(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
    @Body() body: ReasonDto,
    @Res() response: Response,
  ): Promise<void> {
    sendUntrustedFile(response, await this.openSealed.file(actor, ref, sha256, body.reason));
  }
}
