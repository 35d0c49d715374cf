import { type SharedExtension } from '../case/shared-case.js';
import { FaultList } from '../checking/fault.js';
import { checkObject } from './rules/object-rules.js';
import { type StixObject } from './stix-object.js';

/** `format` of what came in a STIX bundle and has no place in a case. */
export const stixFormat = 'stix-2.1';

/** Keeps an object as it stood. */
export const keptObject = (object: StixObject, path: string): SharedExtension => ({
  format: stixFormat,
  path,
  value: JSON.stringify(object),
});

/** Objects of others that came with the case go back as they were; whatever is no object of STIX does not. Pure. */
export function foreignObjects(extensions: readonly SharedExtension[]): StixObject[] {
  return extensions.filter(({ format }) => format === stixFormat).flatMap(({ value }) => parsed(value));
}

function parsed(text: string): StixObject[] {
  try {
    const value: unknown = JSON.parse(text);
    const faults = new FaultList();
    const object = checkObject(value, '', faults, new FaultList());
    return object && faults.items.length === 0 ? [object] : [];
  } catch (error) {
    // Not JSON: it was never an object of a bundle.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
