export { CorrelationModule } from './correlation.module.js';
export { type ExportCheck, type ExportedFile, ExportObservables } from './export/export-observables.js';
export { type ExportRequest } from './export/export-request.js';
export { IgnoredValues } from './values/ignored-values.js';
export { type ListedValue, ListValues, type PastedText } from './values/list-values.js';
export { SayOfValue } from './values/say-of-value.js';
export { SimilarToIncident } from './values/similar-to-incident.js';
export { ValuePage, type ValuePageView } from './values/value-page.js';
