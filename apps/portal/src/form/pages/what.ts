import { BRANCHES } from '../branches/registry.js';
import { type Page } from '../page.js';

/** Never taken by the form: the answer leads to a page that says where to turn, and nothing can be uploaded. */
export const CHILD_ABUSE = 'child-abuse';

export const what: Page = {
  id: 'what',
  fields: [
    {
      kind: 'radios',
      name: 'kind',
      required: true,
      options: [...BRANCHES.map(({ kind }) => kind), 'other', CHILD_ABUSE, 'unsure'],
      hinted: [...BRANCHES.map(({ kind }) => kind), CHILD_ABUSE],
      apart: 'unsure',
    },
  ],
};
