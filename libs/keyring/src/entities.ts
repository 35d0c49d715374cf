import { ContactKey } from './contact-keys/contact-key.entity.js';
import { Keyring1764000210000 } from './migrations/1764000210000-keyring.migration.js';
import { NamedKey } from './reading/named-key.entity.js';
import { TeamKey } from './team-keys/team-key.entity.js';

export const entities = [TeamKey, ContactKey, NamedKey];
export const migrations = [Keyring1764000210000];
