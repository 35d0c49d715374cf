import { Observables1764000040000 } from './migrations/1764000040000-observables.migration.js';
import { Observable } from './observable/observable.entity.js';
import { Sighting } from './sightings/sighting.entity.js';

export const entities = [Observable, Sighting];
export const migrations = [Observables1764000040000];
