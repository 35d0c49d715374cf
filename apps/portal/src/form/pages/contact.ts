import { type Page } from '../page.js';

export const contact: Page = {
  id: 'contact',
  fields: [
    {
      kind: 'radios',
      name: 'identity',
      required: true,
      options: ['named', 'anonymous'],
      hinted: ['named', 'anonymous'],
    },
    { kind: 'text', name: 'name', longest: 200, autocomplete: 'name', identifying: true },
    {
      kind: 'text',
      name: 'email',
      longest: 254,
      inputmode: 'email',
      autocomplete: 'email',
      format: 'email',
      ltr: true,
      identifying: true,
    },
    {
      kind: 'text',
      name: 'phone',
      longest: 60,
      inputmode: 'tel',
      autocomplete: 'tel',
      ltr: true,
      identifying: true,
    },
    { kind: 'text', name: 'contactLanguage', longest: 60, identifying: true },
    { kind: 'text', name: 'safeTimes', longest: 200, identifying: true },
    { kind: 'checkboxes', name: 'mayShareWith', options: ['police', 'regulator', 'partners'] },
    { kind: 'checkboxes', name: 'keepMetadata', options: ['yes'] },
  ],
};
