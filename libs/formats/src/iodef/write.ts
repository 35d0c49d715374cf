import { type SharedCase } from '../case/shared-case.js';
import { caseToDocument } from './case-to-document.js';
import { documentToXml } from './document-to-xml.js';

/** A case in the JSON of RFC 8727, as the object that a message carries and hashes. */
export function writeIodefValue(shared: SharedCase): Record<string, unknown> {
  return caseToDocument(shared);
}

/** A case as a file of RFC 8727. */
export function writeIodefJson(shared: SharedCase): string {
  return `${JSON.stringify(caseToDocument(shared), null, 2)}\n`;
}

/** A case as a file of RFC 7970, valid against its schema. */
export function writeIodefXml(shared: SharedCase): string {
  return documentToXml(caseToDocument(shared));
}
