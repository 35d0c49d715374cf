export { defang } from './extract/defang.js';
export { isPublicSuffix } from './extract/host-name.js';
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
export {
  type ObservableFilter,
  type Page,
  type Reader,
  type SeenFilter,
} from './sightings/list-observables.js';
export {
  type NewSighting,
  type ObservableView,
  type SightingView,
  type SubjectKind,
  type SubjectObservable,
  type SubjectRef,
} from './sightings/sighting.js';
export { excerptOf, sightingsIn } from './sightings/sightings-in.js';
export { withoutWords } from './sightings/without-words.js';
export { type SimilarityLimits, type SimilarSubject } from './sightings/similar-subjects.js';
