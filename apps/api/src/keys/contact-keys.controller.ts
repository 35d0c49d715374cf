import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  type ContactKeyDetail,
  type ContactKeyView,
  DecideContactKey,
  ListContactKeys,
  LookUpKey,
  UploadKeys,
} from '@tocsin/keyring';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  DecideKeyDto,
  ListContactKeysQuery,
  LookUpKeyDto,
  UploadKeysDto,
  VerifyKeyDto,
} from './contact-key.dto.js';
import { ContactKeyDetailDto, ContactKeyDto, ContactKeyPage } from './contact-key.views.js';
import { keySource } from './key-source.js';

/** Keys of others: found ones are offers, and a person decides. */
@ApiTags('keys')
@Controller('keys/contacts')
export class ContactKeysController {
  constructor(
    private readonly contactKeys: ListContactKeys,
    private readonly uploadKeys: UploadKeys,
    private readonly lookUpKey: LookUpKey,
    private readonly decideKey: DecideContactKey,
  ) {}

  @Get()
  @ApiOkResponse({ type: ContactKeyPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListContactKeysQuery): Promise<ContactKeyPage> {
    return this.contactKeys.execute(actor, query);
  }

  @Post()
  @ApiCreatedResponse({ type: [ContactKeyDto], description: 'Offered, until somebody verifies them' })
  upload(@CurrentActor() actor: Actor, @Body() { source }: UploadKeysDto): Promise<ContactKeyView[]> {
    return this.uploadKeys.execute(actor, keySource(source));
  }

  @Post('lookup')
  @HttpCode(200)
  @ApiOkResponse({ type: [ContactKeyDto], description: 'What the domain of the address publishes, offered' })
  @ApiConflictResponse({ description: '`KEYRING.LOOKUP_OFF`' })
  lookUp(@CurrentActor() actor: Actor, @Body() { address }: LookUpKeyDto): Promise<ContactKeyView[]> {
    return this.lookUpKey.execute(actor, address);
  }

  @Get(':id')
  @ApiOkResponse({ type: ContactKeyDetailDto })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContactKeyDetail> {
    return this.contactKeys.detail(actor, id);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @ApiOkResponse({ type: ContactKeyDto })
  verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, how, note = null }: VerifyKeyDto,
  ): Promise<ContactKeyView> {
    return this.decideKey.execute(actor, id, version, { to: 'trusted', how, note });
  }

  @Post(':id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: ContactKeyDto })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, note = null }: DecideKeyDto,
  ): Promise<ContactKeyView> {
    return this.decideKey.execute(actor, id, version, { to: 'rejected', note });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: ContactKeyDto })
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, note = null }: DecideKeyDto,
  ): Promise<ContactKeyView> {
    return this.decideKey.execute(actor, id, version, { to: 'revoked', note });
  }
}
