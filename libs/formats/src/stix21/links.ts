import { caseFactsOf } from './case-extension.js';
import { type Links } from './reading-desk.js';
import { type StixObject } from './stix-object.js';

/** What objects of a bundle are to each other, before any of them is read. Pure. */
export function linksOf(objects: readonly StixObject[]): Links {
  const incidents = objects.filter(({ type }) => type === 'incident');
  const own = incidents.find((each) => caseFactsOf(each));
  const relationships = objects.filter(({ type }) => type === 'relationship');
  const attachments = relationships.filter((each) => caseFactsOf(each)?.['part'] === 'attachment');
  const targets = relationships.filter((each) => each['relationship_type'] === 'targets');
  return {
    hasIncident: incidents.length > 0,
    ownMaker: own ? idOf(own['created_by_ref']) : null,
    makers: new Set(objects.flatMap((each) => idOf(each['created_by_ref']) ?? [])),
    attached: new Set(attachments.flatMap((each) => idOf(each['target_ref']) ?? [])),
    targeted: new Set(targets.flatMap((each) => idOf(each['target_ref']) ?? [])),
    observed: new Set(
      objects
        .filter(({ type }) => type === 'observed-data')
        .flatMap((each) =>
          Array.isArray(each['object_refs']) ? each['object_refs'].flatMap((ref) => idOf(ref) ?? []) : [],
        ),
    ),
  };
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
