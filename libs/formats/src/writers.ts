import { type SharedCase } from './case/shared-case.js';
import { writeCaseCsv } from './csv/write-case.js';
import { writeCsv } from './csv/write.js';
import { writeIodefJson, writeIodefXml } from './iodef/write.js';
import { writeMispCase } from './misp/write-case.js';
import { writeMisp } from './misp/write.js';
import { writeStixCase } from './stix21/write-case.js';
import { writeStix21 } from './stix21/write.js';
import { type WriteObservables } from './writing/shared-observable.js';
import { writeXarf } from './xarf/write.js';

interface Writer {
  write: WriteObservables;
  contentType: string;
  extension: string;
}

/** Files of observables, one line a format. */
export const writers = {
  csv: { write: writeCsv, contentType: 'text/csv; charset=utf-8', extension: 'csv' },
  // https://docs.oasis-open.org/cti/stix/v2.1/, IANA: application/stix+json
  stix21: { write: writeStix21, contentType: 'application/stix+json;version=2.1', extension: 'stix.json' },
  misp: { write: writeMisp, contentType: 'application/json', extension: 'misp.json' },
} as const satisfies Record<string, Writer>;

interface CaseWriter {
  /** The whole document, in UTF-8. */
  write: (shared: SharedCase) => string;
  contentType: string;
  extension: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Cases as documents, one line a format; what may leave has been decided before. */
export const caseWriters = {
  'iodef-json': { write: writeIodefJson, contentType: 'application/json', extension: 'iodef.json' },
  'iodef-xml': { write: writeIodefXml, contentType: 'application/xml', extension: 'iodef.xml' },
  stix21: {
    write: (shared) => json(writeStixCase(shared)),
    contentType: 'application/stix+json;version=2.1',
    extension: 'stix.json',
  },
  misp: {
    write: (shared) => json(writeMispCase(shared)),
    contentType: 'application/json',
    extension: 'misp.json',
  },
  xarf: { write: writeXarf, contentType: 'application/json', extension: 'xarf.json' },
  csv: { write: writeCaseCsv, contentType: 'text/csv; charset=utf-8', extension: 'csv' },
} as const satisfies Record<string, CaseWriter>;

export type CaseWriterName = keyof typeof caseWriters;

export type WriterName = keyof typeof writers;
