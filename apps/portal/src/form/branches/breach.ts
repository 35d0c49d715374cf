import { type Branch } from '../page.js';

export const breach: Branch = {
  kind: 'breach',
  fields: [
    {
      kind: 'checkboxes',
      name: 'dataTypes',
      options: ['identity', 'contact', 'password', 'financial', 'health', 'business', 'other', 'unknown'],
    },
    { kind: 'text', name: 'peopleConcerned', longest: 100, short: true },
  ],
};
