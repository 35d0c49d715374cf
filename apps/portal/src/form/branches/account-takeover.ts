import { type Branch } from '../page.js';

export const accountTakeover: Branch = {
  kind: 'account-takeover',
  fields: [
    { kind: 'text', name: 'takenService', longest: 300 },
    { kind: 'radios', name: 'lockedOut', options: ['yes', 'no', 'unknown'] },
  ],
};
