import { Digest } from './digest/digest.entity.js';
import { Notifications1764000240003 } from './migrations/1764000240003-notifications.migration.js';
import { Notification } from './notification/notification.entity.js';
import { Preference } from './preference/preference.entity.js';

export const entities = [Digest, Notification, Preference];
export const migrations = [Notifications1764000240003];
