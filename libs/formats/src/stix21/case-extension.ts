import { uuid5 } from '../writing/uuid5.js';
import { type StixObject } from './stix-object.js';

/** Ours: ids of objects that STIX leaves to their maker. */
export const STIX_NAMESPACE = '6f0e2d3c-5a41-5b7e-9d0c-2f8a4c1b7e90';

/** What a case says and STIX 2.1 has no property for: its incident is a stub (§4.6). */
export const CASE_EXTENSION = `extension-definition--${uuid5(STIX_NAMESPACE, 'extension case')}`;

/** §7.3: a bundle brings the definition of an extension that it uses. */
export const caseExtensionDefinition = (by: string): StixObject => ({
  type: 'extension-definition',
  spec_version: '2.1',
  id: CASE_EXTENSION,
  created_by_ref: by,
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  name: 'Case of a CIRT',
  description: 'Facts of a case that two CIRTs exchange, beside what STIX 2.1 has properties for.',
  schema: 'Properties of the case as they are named in its IODEF form, in snake case; see the sender.',
  version: '1.0.0',
  extension_types: ['property-extension'],
});

/** The extension of an object: `as` says which part of the case it is. */
export const caseExtension = (facts: Record<string, unknown>): { extensions: object } => ({
  extensions: { [CASE_EXTENSION]: { extension_type: 'property-extension', ...facts } },
});

/** What our extension says on an object; null where it has none. */
export function caseFactsOf(object: Record<string, unknown>): Record<string, unknown> | null {
  const all = object['extensions'];
  if (typeof all !== 'object' || all === null || !Object.hasOwn(all, CASE_EXTENSION)) return null;
  const facts: unknown = Object.entries(all).find(([name]) => name === CASE_EXTENSION)?.[1];
  return typeof facts === 'object' && facts !== null ? { ...facts } : null;
}
