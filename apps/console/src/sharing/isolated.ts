/** A name within a sentence, in its own direction (FSI … PDI): in Arabic it would mix with a date beside it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
