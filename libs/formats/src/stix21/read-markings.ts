import { below, type FaultList } from '../checking/fault.js';
import { strictest } from '../case/tlp-order.js';
import { isObject } from '../checking/rules.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { type PlacedObject } from './read-bundle.js';
import { isLegacyMarking, labelOfMarking } from './tlp-markings.js';

/**
 * The label of each object by its id: the strictest of its markings, those of its parts (§7.2.3) included, for a part
 * cannot be told from the whole here. A restriction that nobody can read is taken as AMBER+STRICT: mapping raises.
 * Without any marking it is `otherwise`.
 */
export function labelsOf(
  objects: readonly PlacedObject[],
  makers: ReadonlySet<string>,
  otherwise: SharedTlp,
  warnings: FaultList,
): Map<string, SharedTlp> {
  const defined = new Map(objects.map(({ object }) => [object.id, object]));
  const labels = new Map<string, SharedTlp>();
  for (const { object, path } of objects) {
    if (DESCRIBING.has(object.type)) continue;
    const marks = markingsOf(object);
    // Who made the objects is told with all of them; it is not what a label is about.
    if (marks.length === 0 && makers.has(object.id)) continue;
    const found = marks.flatMap((id) => {
      const label = labelOfMarking(id);
      if (label && isLegacyMarking(id))
        warnings.add(below(path, 'object_marking_refs'), `is TLP 1: read as ${label}`);
      if (label) return [label];
      // A statement, as of a copyright, says nothing about whom to tell.
      if (defined.get(id)?.['definition_type'] === 'statement') return [];
      warnings.add(below(path, 'object_marking_refs'), 'is no known label: read as AMBER+STRICT');
      return ['AMBER+STRICT' as const];
    });
    labels.set(object.id, found.length > 0 ? strictest(found) : otherwise);
  }
  return labels;
}

const DESCRIBING = new Set(['marking-definition', 'extension-definition', 'language-content']);

function markingsOf(object: Record<string, unknown>): string[] {
  const { object_marking_refs: whole, granular_markings: parts } = object;
  const ofWhole: unknown[] = Array.isArray(whole) ? whole : [];
  const ofParts: unknown[] = Array.isArray(parts) ? parts : [];
  return [...ofWhole, ...ofParts.map((each) => (isObject(each) ? each['marking_ref'] : null))].filter(
    (id) => typeof id === 'string',
  );
}
