/** Operations of TAXII and MISP, as `operations.ts` has the others. */
import { type Asked } from './operations.js';

const manage = (body?: object): Asked => ({
  rights: ['partners.manage'],
  ...(body ? { body: () => body } : {}),
});

export const TAXII_OPERATIONS: Record<string, Asked> = {
  'GET /partners/{id}/taxii': manage(),
  'POST /partners/{id}/taxii/clients': manage({ name: 'x' }),
  'DELETE /partners/{id}/taxii/clients/{clientId}': manage(),
  'GET /incidents/{ref}/shares/{shareId}/taxii': { rights: ['sharing.write'] },
  'POST /incidents/{ref}/shares/{shareId}/taxii': { rights: ['sharing.write'], body: () => ({}) },
};
