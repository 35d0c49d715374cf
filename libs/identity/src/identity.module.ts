import { Global, Module } from '@nestjs/common';
import { AccessPolicy } from './access/access-policy.js';
import { ApiKeys } from './api-keys/api-keys.js';
import { LogIn } from './people/log-in.js';
import { People } from './people/people.js';
import { Sessions } from './sessions/sessions.js';
import { Teams } from './teams/teams.js';

const providers = [AccessPolicy, ApiKeys, LogIn, People, Sessions, Teams];

/** Global, because every command asks the access policy. */
@Global()
@Module({ providers, exports: providers })
export class IdentityModule {}
