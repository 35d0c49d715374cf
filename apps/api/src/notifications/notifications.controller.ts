import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ListNotifications,
  type MailPreferences,
  MarkRead,
  type NotificationPage,
  Preferences,
} from '@tocsin/notifications';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { MailPreferencesDto, MarkReadDto, NotificationsQuery } from './notifications.dto.js';
import { MailPreferencesView, NotificationsPageView } from './notifications.views.js';

const NO_PERSON = { description: '`NOTIFICATIONS.NO_PERSON`: an API key is told of nothing' };

/** What the person who asks is told of; nobody reads another's. */
@ApiTags('notifications')
@ApiNotFoundResponse(NO_PERSON)
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly list: ListNotifications,
    private readonly markRead: MarkRead,
    private readonly preferences: Preferences,
  ) {}

  @Get()
  @ApiOkResponse({ type: NotificationsPageView })
  read(@CurrentActor() actor: Actor, @Query() query: NotificationsQuery): Promise<NotificationPage> {
    return this.list.execute(actor, query);
  }

  @Post('read')
  @HttpCode(204)
  async mark(@CurrentActor() actor: Actor, @Body() body: MarkReadDto): Promise<void> {
    await this.markRead.execute(actor, body.ids);
  }

  @Get('preferences')
  @ApiOkResponse({ type: MailPreferencesView })
  wishes(@CurrentActor() actor: Actor): Promise<MailPreferences> {
    return this.preferences.read(actor);
  }

  @Put('preferences')
  @ApiOkResponse({ type: MailPreferencesView })
  @ApiConflictResponse({ description: '`NOTIFICATIONS.STALE`' })
  wish(@CurrentActor() actor: Actor, @Body() body: MailPreferencesDto): Promise<MailPreferences> {
    return this.preferences.change(actor, body);
  }
}
