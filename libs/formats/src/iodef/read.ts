import { type CaseReading, unreadable } from '../case/case-reading.js';
import { strictest } from '../case/tlp-order.js';
import { FaultList } from '../checking/fault.js';
import { readJson } from '../checking/read-json.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { readXml } from '../xml/read-xml.js';
import { elementsOf, type XmlTree } from '../xml/xml-tree.js';
import { extendedLabel, labelOf } from './parts/labels.js';
import { readDocument } from './read-document.js';
import { xmlToDocument } from './xml-to-document.js';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 32 * MEGABYTE;
/** A contact within a contact within an event is nine; an incident as an indicator of another doubles it. */
const MAX_DEPTH = 64;

/** IODEF in JSON (RFC 8727), as bytes. Never throws. */
export function readIodefJson(bytes: Buffer): CaseReading[] {
  const reading = readJson(bytes, { maxBytes: MAX_BYTES, maxDepth: MAX_DEPTH, maxTokens: 500_000 });
  return 'refused' in reading ? [unreadable(reading.refused)] : readIodefValue(reading.value);
}

/** IODEF in JSON that has been parsed, as it stands in a message. Never throws. */
export function readIodefValue(value: unknown): CaseReading[] {
  return readDocument(value, 'json');
}

/** IODEF in XML (RFC 7970), as bytes. No DTD, no entities, nothing is fetched. Never throws. */
export function readIodefXml(bytes: Buffer): CaseReading[] {
  const reading = readXml(bytes, { maxBytes: MAX_BYTES, maxDepth: MAX_DEPTH, maxNodes: 300_000 });
  if ('refused' in reading) return [unreadable(reading.refused)];
  const faults = new FaultList();
  const document = xmlToDocument(reading.root, faults);
  if (!document) return [{ case: null, errors: faults.items, warnings: [] }];
  return readDocument(document, 'xml', faults, labelOfElements(reading.root));
}

/** `Record` may say a restriction in XML, and JSON has no `Record`: nobody's label is lost on the way. */
function labelOfElements(tree: XmlTree): SharedTlp | null {
  const of = (name: string) => tree.attributes.find((each) => each.name === name)?.value;
  const restriction = of('restriction');
  let found = restriction === 'ext-value' ? extendedLabel(of('ext-restriction')) : labelOf({ restriction });
  for (const child of elementsOf(tree)) {
    const below = labelOfElements(child);
    if (below) found = found ? strictest([found, below]) : below;
  }
  return found;
}
