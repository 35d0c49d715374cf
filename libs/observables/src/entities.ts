import { IgnoreEntry } from './ignoring/ignore-entry.entity.js';
import { Observables1764000040000 } from './migrations/1764000040000-observables.migration.js';
import { MarksAndIgnoring1764000305000 } from './migrations/1764000305000-marks-and-ignoring.migration.js';
import { NotedSighting } from './noted/noted-sighting.entity.js';
import { Observable } from './observable/observable.entity.js';
import { Sighting } from './sightings/sighting.entity.js';

export const entities = [IgnoreEntry, NotedSighting, Observable, Sighting];
export const migrations = [Observables1764000040000, MarksAndIgnoring1764000305000];
