/** A name within a sentence of another script: it keeps its own direction and leaves that of the sentence alone (UAX #9). */
export const isolated = (text: string) => `\u2068${text}\u2069`;
