import { type Branch } from '../page.js';

export const ddos: Branch = {
  kind: 'ddos',
  fields: [
    { kind: 'text', name: 'attackTarget', longest: 1000, evidence: true, ltr: true },
    { kind: 'text', name: 'attackStart', longest: 200 },
    { kind: 'text', name: 'attackSize', longest: 200 },
  ],
};
