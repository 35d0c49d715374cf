import { writeCsv } from './csv/write.js';
import { writeMisp } from './misp/write.js';
import { writeStix21 } from './stix21/write.js';
import { type WriteObservables } from './writing/shared-observable.js';

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

export type WriterName = keyof typeof writers;
