import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { ReleaseToTaxii } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { PublishToTaxiiDto } from './taxii.dto.js';
import { TaxiiPreviewDto, TaxiiResultDto } from './taxii.views.js';

/** A case where a partner fetches it by TAXII: the same projection and the same gate as for what is sent to him. */
@ApiTags('sharing')
@Controller('incidents/:ref/shares/:shareId/taxii')
export class ShareTaxiiController {
  constructor(private readonly releasing: ReleaseToTaxii) {}

  @Get()
  @ApiOkResponse({ type: TaxiiPreviewDto })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('shareId', ParseUUIDPipe) shareId: string,
  ): Promise<TaxiiPreviewDto> {
    const { bytes, ...preview } = await this.releasing.preview(actor, ref, shareId);
    return { ...preview, document: bytes.toString('utf8') };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: TaxiiResultDto })
  @ApiConflictResponse({ description: '`SHARING.PREVIEW_STALE`, `SHARING.NOT_LEADER`' })
  publish(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('shareId', ParseUUIDPipe) shareId: string,
    @Body() { sha256 }: PublishToTaxiiDto,
  ): Promise<TaxiiResultDto> {
    return this.releasing.execute(actor, ref, shareId, sha256);
  }
}
