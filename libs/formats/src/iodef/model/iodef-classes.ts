import { eventClasses } from './event-classes.js';
import { incidentClasses } from './incident-classes.js';
import { type IodefClass } from './iodef-class.js';
import { recordClasses } from './record-classes.js';

export const IODEF_NAMESPACE = 'urn:ietf:params:xml:ns:iodef-2.0';

const classes = new Map<string, IodefClass>(
  Object.entries({ ...incidentClasses, ...eventClasses, ...recordClasses }),
);

/** All of IODEF v2: one table for JSON and XML, by which both are judged, read and written. */
export function iodefClass(name: string): IodefClass {
  const found = classes.get(name);
  if (!found) throw new Error(`IODEF has no class ${name}`);
  return found;
}
