import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MessageAttachedMessage } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { type AttachedMessageView } from '@tocsin/intake';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AttachedMessageResponse } from '../mail/attached-message.views.js';

/** Mails among the files of a message, read for showing. */
@ApiTags('correspondence')
@Controller('messages')
export class AttachedMessagesController {
  constructor(private readonly message: MessageAttachedMessage) {}

  @Get(':id/attachments/:sha256/message')
  @ApiOkResponse({ type: AttachedMessageResponse })
  @ApiNotFoundResponse({ description: '`INTAKE.NO_MESSAGE`: the file is no mail' })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
  ): Promise<AttachedMessageView> {
    return this.message.execute(actor, id, sha256);
  }
}
