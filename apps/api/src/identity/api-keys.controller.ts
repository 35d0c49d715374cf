import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, ApiKeys, type ApiKeyView } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ApiKeyViewDto, CreateApiKeyDto, NewApiKeyView } from './identity.views.js';

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Get()
  @ApiOkResponse({ type: [ApiKeyViewDto] })
  list(@CurrentActor() actor: Actor): Promise<ApiKeyView[]> {
    return this.keys.list(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: NewApiKeyView })
  create(@CurrentActor() actor: Actor, @Body() body: CreateApiKeyDto): Promise<NewApiKeyView> {
    const { name, scopes, expiresAt } = body;
    return this.keys.create(actor, { name, scopes, expiresAt: expiresAt ? new Date(expiresAt) : null });
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.keys.revoke(actor, id);
  }
}
