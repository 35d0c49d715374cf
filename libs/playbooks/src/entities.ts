import { PlaybookText, PlaybookVersion } from './library/playbook-text.entity.js';
import { Playbooks1764000306100 } from './migrations/1764000306100-playbooks.migration.js';

export const entities = [PlaybookText, PlaybookVersion];
export const migrations = [Playbooks1764000306100];
