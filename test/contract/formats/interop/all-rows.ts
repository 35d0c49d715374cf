import { csafRows } from './csaf-rows.js';
import { iodefRows } from './iodef-rows.js';
import { type InteropRows } from './interop-row.js';
import { mispRows } from './misp-rows.js';
import { ridRows } from './rid-rows.js';
import { stixRows } from './stix-rows.js';
import { xarfRows } from './xarf-rows.js';

/** One line a format; its rows are counted in a file of its own. */
export const allRows: readonly InteropRows[] = [iodefRows, ridRows, stixRows, mispRows, xarfRows, csafRows];
