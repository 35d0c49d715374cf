import { Module } from '@nestjs/common';
import { KeyringModule } from '@tocsin/keyring';
import { ContactKeysController } from './contact-keys.controller.js';
import { TeamKeysController } from './team-keys.controller.js';

@Module({ imports: [KeyringModule], controllers: [TeamKeysController, ContactKeysController] })
export class KeysHttpModule {}
