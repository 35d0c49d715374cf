import { type Page } from '../page.js';

export const describe: Page = {
  id: 'describe',
  files: true,
  fields: [{ kind: 'textarea', name: 'description', longest: 5000, rows: 10 }],
};
