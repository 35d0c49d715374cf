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
