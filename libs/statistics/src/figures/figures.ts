import { DIMENSIONS } from './dimensions.js';
import { type BacklogFigure, type CountFigure, type Figure, type TimeFigure } from './figure.js';
import { incidents } from './incidents.js';
import { incidentsInWork } from './incidents-in-work.js';
import { reports } from './reports.js';
import { reportsToIncident } from './reports-to-incident.js';
import { reportsUndecided } from './reports-undecided.js';
import { significantIncidents } from './significant-incidents.js';
import { timeToAcknowledge } from './time-to-acknowledge.js';
import { timeToClose } from './time-to-close.js';
import { timeToContain } from './time-to-contain.js';
import { timeToResolve } from './time-to-resolve.js';
import { timeToTriage } from './time-to-triage.js';

/** Every figure that we give out, in the order in which they are shown. A new one is a file and a line here. */
export const FIGURES: readonly Figure[] = [
  reports,
  reportsToIncident,
  incidents,
  significantIncidents,
  timeToTriage,
  timeToAcknowledge,
  timeToContain,
  timeToResolve,
  timeToClose,
  reportsUndecided,
  incidentsInWork,
];

export const COUNTS: readonly CountFigure[] = FIGURES.filter((figure) => figure.kind === 'count');
export const TIMES: readonly TimeFigure[] = FIGURES.filter((figure) => figure.kind === 'time');
export const BACKLOGS: readonly BacklogFigure[] = FIGURES.filter((figure) => figure.kind === 'backlog');

/** Report → incident → significant: each step is a part of the one before, or what came of it. */
export const FUNNEL: readonly string[] = [
  reports.name,
  reportsToIncident.name,
  incidents.name,
  significantIncidents.name,
];

/** Which meaning a number had: `{ incidents: 1, …, "by class": 1 }`. */
export function definitionVersions(): Record<string, number> {
  return Object.fromEntries([
    ...FIGURES.map(({ name, version }) => [name, version] as const),
    ...DIMENSIONS.map(({ name, version }) => [`by ${name}`, version] as const),
  ]);
}
