import { type Branch } from '../page.js';

/** Threats to publish intimate pictures or secrets, mostly with a demand for money. */
export const extortion: Branch = {
  kind: 'extortion',
  fields: [
    { kind: 'text', name: 'extortionDemand', longest: 1000 },
    { kind: 'text', name: 'extorterContact', longest: 1000, evidence: true, ltr: true },
    { kind: 'radios', name: 'underEighteen', options: ['no', 'yes', 'unknown'] },
  ],
};
