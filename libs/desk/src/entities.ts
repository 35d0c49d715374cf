import { Draft } from './drafts/draft.entity.js';
import { Handover, HandoverRead } from './handover/handover.entity.js';
import { Presence1764000300000 } from './migrations/1764000300000-presence.migration.js';
import { DraftsAndHandover1764000300003 } from './migrations/1764000300003-drafts-and-handover.migration.js';
import { SavedViews1764000301003 } from './migrations/1764000301003-saved-views.migration.js';
import { PresenceLease } from './presence/presence.entity.js';
import { SavedView } from './views/saved-view.entity.js';
import { ViewPin } from './views/view-pin.entity.js';

export const entities = [Draft, Handover, HandoverRead, PresenceLease, SavedView, ViewPin];
export const migrations = [Presence1764000300000, DraftsAndHandover1764000300003, SavedViews1764000301003];
