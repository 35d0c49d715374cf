export { defang } from './extract/defang.js';
export { displayHostName, isPublicSuffix } from './extract/host-name.js';
export { isLocalAddress } from './extract/ip-address.js';
export { extract } from './extract/extract.js';
export {
  displayObservable,
  guessObservable,
  hostOf,
  normaliseObservable,
} from './extract/normalise-observable.js';
export {
  type ExtractedObservable,
  type ExtractionProblem,
  type ExtractOptions,
  type NormalisedObservable,
  OBSERVABLE_TYPES,
  type ObservableType,
} from './extract/observable-type.js';
export { refang } from './extract/refang.js';
export { Observables } from './observables.js';
export { ObservablesModule } from './observables.module.js';
export { IGNORE_KINDS, type IgnoreKind } from './ignoring/ignore-kind.js';
export { ApplyIgnoreEntry } from './ignoring/apply-ignore-entry.js';
export { IgnoreList, type IgnoreEntryView } from './ignoring/ignore-list.js';
export {
  type MarkChange,
  type MarkedObservable,
  type Marks,
  ObservableMarks,
} from './marks/observable-marks.js';
export {
  type NewNotedSighting,
  NOTED_KINDS,
  type NotedKind,
  NotedSightings,
  type NotedSightingView,
} from './noted/noted-sightings.js';
export {
  COUNTED,
  type ListedObservable,
  type ObservableFilter,
  type Page,
  type Reader,
} from './sightings/list-observables.js';
export { type SeenFilter } from './sightings/list-sightings.js';
export {
  type NewSighting,
  type ObservableView,
  type SightingView,
  type SubjectKind,
  type SubjectObservable,
  type SubjectRef,
  type Verdict,
  VERDICTS,
} from './sightings/sighting.js';
export { excerptOf, sightingsIn } from './sightings/sightings-in.js';
export { withoutWords } from './sightings/without-words.js';
export { type SimilarityLimits, type SimilarSubject } from './sightings/similar-subjects.js';
