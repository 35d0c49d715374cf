import { type JsonLimits } from '../checking/read-json.js';

const MEGABYTE = 1024 * 1024;

/** As much as a mail may carry; the depth of the specification is four. */
export const xarfLimits: Readonly<JsonLimits> = Object.freeze({
  maxBytes: 32 * MEGABYTE,
  maxDepth: 32,
  maxTokens: 100_000,
});

/** More in one go belong into several: each becomes a report of its own. */
export const MOST_DOCUMENTS = 500;
