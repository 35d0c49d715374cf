import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { FederationIdentity, type FederationIdentityView, OwnKeyChanges } from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { FederationIdentityDto } from './federation-identity.views.js';
import { RevokeForReasonDto, RenewOwnPartDto } from './partners.dto.js';

/** Who we are towards partners, with our keys and certificates. */
@ApiTags('partners')
@Controller('federation/identity')
export class FederationIdentityController {
  constructor(
    private readonly identity: FederationIdentity,
    private readonly changes: OwnKeyChanges,
  ) {}

  @Get()
  @ApiOkResponse({ type: FederationIdentityDto })
  show(@CurrentActor() actor: Actor): Promise<FederationIdentityView> {
    return this.identity.execute(actor);
  }

  @Post('parts')
  @ApiCreatedResponse({
    type: FederationIdentityDto,
    description: 'The next key or certificate; partners are told',
  })
  async renew(@CurrentActor() actor: Actor, @Body() body: RenewOwnPartDto): Promise<FederationIdentityView> {
    await this.changes.renew(actor, body);
    return this.identity.execute(actor);
  }

  @Post('parts/:id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: FederationIdentityDto })
  @ApiConflictResponse({
    description: '`PARTNERS.OWN_KEY_ENDED`, `PARTNERS.OWN_KEY_STALE`, `PARTNERS.ONLY_CERTIFICATE`',
  })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RevokeForReasonDto,
  ): Promise<FederationIdentityView> {
    await this.changes.revoke(actor, id, body);
    return this.identity.execute(actor);
  }
}
