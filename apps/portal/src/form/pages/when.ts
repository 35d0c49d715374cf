import { type Page } from '../page.js';

export const when: Page = {
  id: 'when',
  fields: [
    { kind: 'radios', name: 'noticed', options: ['today', 'yesterday', 'earlier', 'unknown'] },
    { kind: 'date', name: 'noticedOn' },
    { kind: 'radios', name: 'stillHappening', options: ['yes', 'no', 'unknown'] },
  ],
};
