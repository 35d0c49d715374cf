import { type ReadCases } from './case/case-reading.js';
import { readCsaf } from './csaf/read.js';
import { readIodefJson, readIodefXml } from './iodef/read.js';
import { readMispCases } from './misp/read-case.js';
import { readStixCase } from './stix21/read-case.js';
import { readXArf } from './xarf/legacy/x-arf.js';
import { readXarf } from './xarf/read.js';
import { type XarfResult } from './xarf/xarf-report.js';

/** Reads the documents in some bytes. Never throws: what is wrong stands in the results. */
type Reader<Result> = (bytes: Buffer) => Result[];

/** The formats that we read: one line each. A new one is a folder with `read.ts`, a line here, and a golden fixture. */
export const readers = Object.freeze({
  xarf: readXarf satisfies Reader<XarfResult>,
  'x-arf': readXArf satisfies Reader<XarfResult>,
});

export type FormatName = keyof typeof readers;

/** The formats that hold cases: one line each, with a golden fixture as the others. */
export const caseReaders = Object.freeze({
  'iodef-json': readIodefJson satisfies ReadCases,
  'iodef-xml': readIodefXml satisfies ReadCases,
  stix21: readStixCase satisfies ReadCases,
  misp: readMispCases satisfies ReadCases,
  csaf: readCsaf satisfies ReadCases,
});

export type CaseFormatName = keyof typeof caseReaders;
