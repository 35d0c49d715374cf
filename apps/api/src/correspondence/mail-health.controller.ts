import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type MailHealthView, ReadMailHealth } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { MailHealthResponse } from './mail-health.views.js';

/** Whether mail comes in and goes out. */
@ApiTags('correspondence')
@Controller('mail-health')
export class MailHealthController {
  constructor(private readonly health: ReadMailHealth) {}

  @Get()
  @ApiOkResponse({ type: MailHealthResponse })
  read(@CurrentActor() actor: Actor): Promise<MailHealthView> {
    return this.health.execute(actor);
  }
}
