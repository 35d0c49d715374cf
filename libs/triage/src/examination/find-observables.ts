import {
  type NewSighting,
  normaliseObservable,
  OBSERVABLE_TYPES,
  type ObservableType,
  sightingsIn,
} from '@tocsin/observables';
import { type ReportPart } from './report-part.js';

/** One report must not fill the tables: a list of a million addresses is a file, not a report. */
const MOST = 5_000;

/**
 * The observables of a report's parts with their places, each value once a place. `exclude`: the site's own domains
 * and addresses, which every report names. Pure.
 */
export function findObservables(
  parts: readonly ReportPart[],
  stated: readonly NewSighting[],
  exclude: readonly string[],
): NewSighting[] {
  const found = new Map<string, NewSighting>();
  const add = (sighting: NewSighting) => {
    const key = `${sighting.type} ${sighting.value} ${sighting.place}`;
    if (found.size < MOST && !found.has(key)) found.set(key, sighting);
  };
  stated.forEach(add);
  for (const { place, text } of parts)
    sightingsIn(text, place, { exclude, maxObservables: MOST }).forEach(add);
  return [...found.values()];
}

/** Observables that a machine stated by type (`fields.observables` of the API); what is no value of its type is left. */
export function statedObservables(fields: Record<string, unknown> | null): NewSighting[] {
  const given: unknown = fields?.observables;
  if (!Array.isArray(given)) return [];
  const stated: NewSighting[] = [];
  for (const each of given.slice(0, MOST) as unknown[]) {
    if (typeof each !== 'object' || each === null || !('type' in each) || !('value' in each)) continue;
    const { type, value } = each;
    if (!isType(type) || typeof value !== 'string') continue;
    const found = normaliseObservable(type, value);
    if (found)
      stated.push({
        type: found.type,
        value: found.value,
        place: 'field:observables',
        excerpt: value.slice(0, 160),
      });
  }
  return stated;
}

function isType(type: unknown): type is ObservableType {
  return OBSERVABLE_TYPES.some((known) => known === type);
}
