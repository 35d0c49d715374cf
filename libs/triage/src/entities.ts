import { Triage1764000090000 } from './migrations/1764000090000-triage.migration.js';
import { Suggestion } from './suggestion/suggestion.entity.js';

export const entities = [Suggestion];
export const migrations = [Triage1764000090000];
