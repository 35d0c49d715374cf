/** Bytes; a real card has about 3 kB. */
export const LARGEST_CARD = 64 * 1024;
/** How long an invitation may be open at most: what lies around for longer is found by others. */
export const LONGEST_DAYS = 30;
/** How far the other side's clock may be ahead. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;
/** No control characters and nothing that turns the reading direction: a name is read aloud and believed. */
export const CASE_TEXT = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u;
