/** The rights that partners' operations ask for; apart from the rest, because one list of all would be too long to read. */
import { CASE_FIELDS } from '@tocsin/release';
import { type Asked } from './operations.js';

const version = 1;
const manage = (body?: object): Asked => ({
  rights: ['partners.manage'],
  ...(body ? { body: () => body } : {}),
});
const read: Asked = { rights: ['sharing.read'] };
const reason = 'x';
const TERMS = {
  labels: ['CLEAR'],
  allowed: CASE_FIELDS,
  byDefault: ['title'],
  hopLimit: 1,
  drills: true,
  seesPartners: false,
  named: [],
};

const sees = (asked: Asked): Asked => ({ ...asked, rights: [...asked.rights, 'sharing.read'] });

export const PARTNER_OPERATIONS: Record<string, Asked> = {
  'GET /partners': read,
  'GET /partners/invitations': manage(),
  'POST /partners/invitations': manage({ addressee: 'x', days: 7 }),
  'DELETE /partners/invitations/{id}': manage(),
  'POST /partners/accept': manage({ source: '{}' }),
  'POST /partners/answers': manage({ source: '{}' }),
  'GET /partners/{id}': read,
  'PATCH /partners/{id}': manage({ version }),
  'GET /partners/{id}/answer': manage(),
  'POST /partners/{id}/compare': {
    ...manage({ version, code: '12345', how: 'phone' }),
    personsOnly: 'PARTNERS.PERSONS_ONLY',
  },
  'POST /partners/{id}/state': manage({ version, step: 'suspend', reason }),
  'PUT /partners/{id}/agreement': manage({ version, terms: TERMS }),
  'POST /partners/{id}/keys/{keyId}/compare': {
    ...manage({ version, how: 'phone' }),
    personsOnly: 'PARTNERS.PERSONS_ONLY',
  },
  'POST /partners/{id}/keys/{keyId}/revoke': manage({ version, reason }),
  'GET /federation/identity': read,
  'POST /federation/identity/parts': sees(manage({ kind: 'signing', inHours: 24 })),
  'POST /federation/identity/parts/{id}/revoke': sees(manage({ version, reason })),
};
