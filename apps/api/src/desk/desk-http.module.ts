import { Module } from '@nestjs/common';
import { DeskModule } from '@tocsin/desk';
import { PresenceController } from './presence.controller.js';
import { StreamController } from './stream.controller.js';

@Module({ imports: [DeskModule], controllers: [PresenceController, StreamController] })
export class DeskHttpModule {}
