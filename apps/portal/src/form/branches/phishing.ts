import { type Branch } from '../page.js';

export const phishing: Branch = {
  kind: 'phishing',
  fields: [
    { kind: 'text', name: 'suspectContact', longest: 2000, evidence: true, ltr: true },
    { kind: 'radios', name: 'dataEntered', options: ['no', 'password', 'card', 'other', 'unknown'] },
    { kind: 'text', name: 'moneyLost', longest: 100 },
  ],
};
