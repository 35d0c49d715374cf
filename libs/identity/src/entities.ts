import { ApiKey } from './api-keys/api-key.entity.js';
import { Identity1764000030000 } from './migrations/1764000030000-identity.migration.js';
import { Person } from './people/person.entity.js';
import { Session } from './sessions/session.entity.js';
import { Team, TeamMember } from './teams/team.entity.js';

export const entities = [ApiKey, Person, Session, Team, TeamMember];
export const migrations = [Identity1764000030000];
