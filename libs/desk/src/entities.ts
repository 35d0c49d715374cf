import { Presence1764000300000 } from './migrations/1764000300000-presence.migration.js';
import { PresenceLease } from './presence/presence.entity.js';

export const entities = [PresenceLease];
export const migrations = [Presence1764000300000];
