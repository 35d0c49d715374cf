import { Module } from '@nestjs/common';
import { ApplyIgnoreEntry } from './ignoring/apply-ignore-entry.js';
import { IgnoreList } from './ignoring/ignore-list.js';
import { ObservableMarks } from './marks/observable-marks.js';
import { NotedSightings } from './noted/noted-sightings.js';
import { Observables } from './observables.js';

const parts = [ApplyIgnoreEntry, IgnoreList, NotedSightings, ObservableMarks, Observables];

@Module({ providers: parts, exports: parts })
export class ObservablesModule {}
