import { Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys.controller.js';
import { PeopleController } from './people.controller.js';
import { TeamsController } from './teams.controller.js';

@Module({ controllers: [ApiKeysController, PeopleController, TeamsController] })
export class IdentityHttpModule {}
