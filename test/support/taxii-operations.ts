/** Operations of TAXII and MISP, as `operations.ts` has the others. */
import { type Asked } from './operations.js';

const manage = (body?: object): Asked => ({
  rights: ['partners.manage'],
  ...(body ? { body: () => body } : {}),
});

const SOURCE = {
  title: 'x',
  url: 'https://taxii.example/api1/',
  owner: 'taxii.example',
  tlp: 'AMBER',
  intervalMinutes: 15,
  active: false,
};
const FEED = { ...SOURCE, collection: 'x', auth: 'none' };
const MISP = { ...SOURCE, pushes: false, pulls: false };
const version = 1;

export const TAXII_OPERATIONS: Record<string, Asked> = {
  'GET /partners/{id}/taxii': manage(),
  'POST /partners/{id}/taxii/clients': manage({ name: 'x' }),
  'DELETE /partners/{id}/taxii/clients/{clientId}': manage(),
  'GET /incidents/{ref}/shares/{shareId}/taxii': { rights: ['sharing.write'] },
  'POST /incidents/{ref}/shares/{shareId}/taxii': { rights: ['sharing.write'], body: () => ({}) },
  'POST /incidents/{ref}/shares/{shareId}/misp': { rights: ['sharing.write'] },
  'GET /feeds/taxii': manage(),
  'POST /feeds/taxii': manage(FEED),
  'PUT /feeds/taxii/{id}': manage({ ...FEED, version }),
  'DELETE /feeds/taxii/{id}': manage(),
  'POST /feeds/taxii/{id}/poll': manage(),
  'GET /feeds/misp': manage(),
  'POST /feeds/misp': manage(MISP),
  'PUT /feeds/misp/{id}': manage({ ...MISP, version }),
  'POST /feeds/misp/{id}/poll': manage(),
  'POST /feeds/misp/{id}/retry': manage(),
};
