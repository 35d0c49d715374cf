import { type DraftAnswers } from '@tocsin/intake';
import { type Page } from '../page.js';

export const who: Page = {
  id: 'who',
  fields: [
    {
      kind: 'radios',
      name: 'who',
      options: ['self', 'organisation', 'behalf', 'duty'],
      hinted: ['behalf', 'duty'],
    },
  ],
};

/** Whether the report is about an organisation, which is asked more. */
export function isOrganisation({ who }: DraftAnswers): boolean {
  return who === 'organisation' || who === 'duty';
}
