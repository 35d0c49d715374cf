import { Draft } from './drafts/draft.entity.js';
import { Handover, HandoverRead } from './handover/handover.entity.js';
import { Presence1764000300000 } from './migrations/1764000300000-presence.migration.js';
import { DraftsAndHandover1764000300003 } from './migrations/1764000300003-drafts-and-handover.migration.js';
import { PresenceLease } from './presence/presence.entity.js';

export const entities = [Draft, Handover, HandoverRead, PresenceLease];
export const migrations = [Presence1764000300000, DraftsAndHandover1764000300003];
