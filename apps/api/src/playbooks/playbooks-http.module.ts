import { Module } from '@nestjs/common';
import { PlaybooksModule } from '@tocsin/playbooks';
import { PlaybooksController } from './playbooks.controller.js';

@Module({ imports: [PlaybooksModule], controllers: [PlaybooksController] })
export class PlaybooksHttpModule {}
