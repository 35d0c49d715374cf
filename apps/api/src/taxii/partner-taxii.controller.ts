import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { Config } from '@tocsin/platform';
import { TaxiiClients } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { NewTaxiiClientDto } from './taxii.dto.js';
import { NewTaxiiClientViewDto, PartnerTaxiiDto } from './taxii.views.js';

/** What a partner's machine may fetch, and the keys that it fetches with. */
@ApiTags('partners')
@Controller('partners/:id/taxii')
export class PartnerTaxiiController {
  constructor(
    private readonly clients: TaxiiClients,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  @Get()
  @ApiOkResponse({ type: PartnerTaxiiDto })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PartnerTaxiiDto> {
    const view = await this.clients.view(actor, id);
    return { ...view, discoveryUrl: `${this.config.api.publicUrl}/taxii2/` };
  }

  @Post('clients')
  @ApiCreatedResponse({ type: NewTaxiiClientViewDto })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name, expiresAt }: NewTaxiiClientDto,
  ): Promise<NewTaxiiClientViewDto> {
    return this.clients.add(actor, id, { name, expiresAt: expiresAt ? new Date(expiresAt) : null });
  }

  @Delete('clients/:clientId')
  @HttpCode(204)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('clientId', ParseUUIDPipe) clientId: string,
  ): Promise<void> {
    await this.clients.revoke(actor, id, clientId);
  }
}
