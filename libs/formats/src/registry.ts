import { readXarf } from './xarf/read.js';

/** The formats that we read: one line each. A new one is a folder with `read.ts`, a line here, and a golden fixture. */
export const readers = Object.freeze({
  xarf: readXarf,
});

export type FormatName = keyof typeof readers;
