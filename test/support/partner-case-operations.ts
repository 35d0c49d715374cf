/** The rights that the operations on partners' cases ask for, as `operations.ts` has the others. */
import { type Asked } from './operations.js';

const ID = '0199d2f0-0000-7000-8000-000000000000';
const asks = (right: Asked['rights'][number], body?: object): Asked => ({
  rights: [right],
  ...(body ? { body: () => body } : {}),
});
const WORD = {
  partnerId: ID,
  owner: 'cirt-aa.example',
  caseId: 'I-2026-999999',
  kind: 'message',
  text: 'x',
  tlp: 'GREEN',
};

export const PARTNER_CASE_OPERATIONS: Record<string, Asked> = {
  'GET /reports/{ref}/partner-case': asks('report.read'),
  'POST /partner-cases/{id}/answer': asks('report.triage', { revision: 1, status: 'Approved' }),
  'POST /partner-cases/{id}/purge': asks('sharing.approve', { purge: true }),
  'GET /incidents/{ref}/partner-thread': asks('sharing.read'),
  'POST /incidents/{ref}/partner-thread': asks('sharing.write', WORD),
  'DELETE /incidents/{ref}/partner-thread/{id}': asks('sharing.write'),
  'POST /incidents/{ref}/partner-thread/{id}/lead': asks('sharing.approve', { accept: true, reason: 'x' }),
};
