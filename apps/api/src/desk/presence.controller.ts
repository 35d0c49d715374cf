import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Presence } from '@tocsin/desk';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { PresenceDto } from './presence.dto.js';

/** Who looks at what; read through the stream. */
@ApiTags('desk')
@ApiNotFoundResponse({ description: '`DESK.NO_PERSON`: an API key looks at nothing' })
@Controller('presence')
export class PresenceController {
  constructor(private readonly presence: Presence) {}

  /** To be said again every ten seconds; after 25 the person counts as gone. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  async say(@CurrentActor() actor: Actor, @Body() body: PresenceDto): Promise<void> {
    await this.presence.say(actor, body);
  }
}
