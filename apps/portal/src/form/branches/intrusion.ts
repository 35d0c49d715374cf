import { type Branch } from '../page.js';

export const intrusion: Branch = {
  kind: 'intrusion',
  fields: [
    { kind: 'text', name: 'siteAddress', longest: 2000, evidence: true, ltr: true },
    { kind: 'text', name: 'systemsConcerned', longest: 1000 },
    { kind: 'text', name: 'howNoticed', longest: 1000 },
  ],
};
