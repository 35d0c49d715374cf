import { Module } from '@nestjs/common';
import { DeskModule } from '@tocsin/desk';
import { DraftsController } from './drafts.controller.js';
import { HandoversController } from './handovers.controller.js';
import { MentionsController } from './mentions.controller.js';
import { MyWorkController } from './my-work.controller.js';
import { PresenceController } from './presence.controller.js';
import { SavedViewsController } from './saved-views.controller.js';
import { StreamController } from './stream.controller.js';

@Module({
  imports: [DeskModule],
  controllers: [
    DraftsController,
    HandoversController,
    MentionsController,
    MyWorkController,
    PresenceController,
    SavedViewsController,
    StreamController,
  ],
})
export class DeskHttpModule {}
