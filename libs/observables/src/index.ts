export { defang } from './extract/defang.js';
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
