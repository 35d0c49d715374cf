import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ChangePartner,
  ChangePartnerState,
  ComparePartner,
  DecidePartnerKey,
  PartnerDetail,
  type PartnerDetailView,
  PartnerList,
  type PartnerRow,
  SetAgreement,
  USUAL_TERMS,
} from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ComparePartnerDto } from './partner-set-up.dto.js';
import {
  ChangePartnerDto,
  ChangePartnerStateDto,
  ComparePartnerKeyDto,
  RevokeForReasonDto,
  SetAgreementDto,
} from './partners.dto.js';
import { PartnerDto, PartnerRowDto } from './partners.views.js';

type Shown = PartnerDetailView & { suggestedTerms: typeof USUAL_TERMS };

/** Partner CIRTs: who they are, what was agreed, which of their keys are believed. */
@ApiTags('partners')
@Controller('partners')
export class PartnersController {
  constructor(
    private readonly partners: PartnerList,
    private readonly detail: PartnerDetail,
    private readonly changePartner: ChangePartner,
    private readonly comparePartner: ComparePartner,
    private readonly changeState: ChangePartnerState,
    private readonly setAgreement: SetAgreement,
    private readonly decideKey: DecidePartnerKey,
  ) {}

  @Get()
  @ApiOkResponse({ type: [PartnerRowDto] })
  list(@CurrentActor() actor: Actor): Promise<PartnerRow[]> {
    return this.partners.execute(actor);
  }

  @Get(':id')
  @ApiOkResponse({ type: PartnerDto })
  async one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<Shown> {
    return { ...(await this.detail.execute(actor, id)), suggestedTerms: USUAL_TERMS };
  }

  @Patch(':id')
  @ApiOkResponse({ type: PartnerDto })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangePartnerDto,
  ): Promise<Shown> {
    await this.changePartner.execute(actor, id, body);
    return this.changed(actor, id);
  }

  @Post(':id/compare')
  @HttpCode(200)
  @ApiOkResponse({ type: PartnerDto })
  @ApiUnprocessableEntityResponse({ description: '`PARTNERS.CODE_DIFFERS`; that too stands in the record' })
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note = null, ...heard }: ComparePartnerDto,
  ): Promise<Shown> {
    await this.comparePartner.execute(actor, id, { ...heard, note });
    return this.changed(actor, id);
  }

  @Post(':id/state')
  @HttpCode(200)
  @ApiOkResponse({ type: PartnerDto })
  @ApiConflictResponse({ description: '`PARTNERS.STATE`, `PARTNERS.STALE`' })
  async step(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangePartnerStateDto,
  ): Promise<Shown> {
    await this.changeState.execute(actor, id, body);
    return this.changed(actor, id);
  }

  @Put(':id/agreement')
  @ApiOkResponse({ type: PartnerDto, description: 'A new version; the first one makes the partner active' })
  async agree(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason = null, ...body }: SetAgreementDto,
  ): Promise<Shown> {
    await this.setAgreement.execute(actor, id, { ...body, reason });
    return this.changed(actor, id);
  }

  @Post(':id/keys/:keyId/compare')
  @HttpCode(200)
  @ApiOkResponse({ type: PartnerDto })
  async compareKey(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
    @Body() { version, how }: ComparePartnerKeyDto,
  ): Promise<Shown> {
    await this.decideKey.execute(actor, { partnerId: id, keyId, version }, { to: 'compared', how });
    return this.changed(actor, id);
  }

  @Post(':id/keys/:keyId/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: PartnerDto })
  async revokeKey(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
    @Body() { version, reason }: RevokeForReasonDto,
  ): Promise<Shown> {
    await this.decideKey.execute(actor, { partnerId: id, keyId, version }, { to: 'revoked', reason });
    return this.changed(actor, id);
  }

  private async changed(actor: Actor, id: string): Promise<Shown> {
    return { ...(await this.detail.changed(actor, id)), suggestedTerms: USUAL_TERMS };
  }
}
