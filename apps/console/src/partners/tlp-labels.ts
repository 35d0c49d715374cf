import type { Tlp } from '../api/schemas.js';

/** TLP 2.0, the widest first. */
export const TLP = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const satisfies readonly Tlp[];

export const isTlp = (label: string): label is Tlp => TLP.some((each) => each === label);
