import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type AttachedMessageView } from '@tocsin/intake';
import { AttachedMessage } from '@tocsin/triage';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AttachedMessageResponse } from '../mail/attached-message.views.js';

/** Mails among the attachments of a report, read for showing. */
@ApiTags('reports')
@Controller('reports')
export class ReportMessagesController {
  constructor(private readonly message: AttachedMessage) {}

  @Get(':ref/attachments/:sha256/message')
  @ApiOkResponse({ type: AttachedMessageResponse })
  @ApiNotFoundResponse({ description: '`INTAKE.NO_MESSAGE`: the file is no mail' })
  read(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('sha256') sha256: string,
  ): Promise<AttachedMessageView> {
    return this.message.execute(actor, ref, sha256);
  }
}
