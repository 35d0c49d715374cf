import { type Page } from '../page.js';
import { isOrganisation } from './who.js';

export const organisation: Page = {
  id: 'organisation',
  asked: isOrganisation,
  fields: [
    { kind: 'text', name: 'organisationName', longest: 200, autocomplete: 'organization' },
    {
      kind: 'select',
      name: 'sector',
      options: [
        'public-administration',
        'energy',
        'transport',
        'banking',
        'health',
        'water',
        'digital-infrastructure',
        'telecommunications',
        'education',
        'manufacturing',
        'media',
        'other',
        'unknown',
      ],
    },
    { kind: 'textarea', name: 'servicesAffected', longest: 1000, rows: 3 },
    { kind: 'text', name: 'usersAffected', longest: 100, short: true },
  ],
};
