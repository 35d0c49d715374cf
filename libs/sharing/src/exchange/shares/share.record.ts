import { type CaseField } from '@tocsin/release';
import { type ShareState } from './share.vocabulary.js';

/** What one partner was sent of a case, the newest first. */
export interface SentRecord {
  id: string;
  revision: number;
  fingerprint: string;
  revoked: boolean;
}

/** A share as a command holds it, locked. */
export interface ShareRecord {
  id: string;
  sharedCaseId: string;
  partnerId: string;
  state: ShareState;
  fields: CaseField[];
  attachments: string[];
  recipients: string[];
  reason: string;
  version: number;
  sent: SentRecord[];
}

export const SHARE_COLUMNS = `s.id, s.shared_case_id AS "sharedCaseId", s.partner_id AS "partnerId", s.state, s.fields,
  s.attachments, s.recipients, s.reason, s.version,
  coalesce((SELECT json_agg(json_build_object('id', r.id, 'revision', r.revision, 'fingerprint', r.fingerprint,
                                              'revoked', r.revoked_at IS NOT NULL) ORDER BY r.revision DESC)
              FROM sharing.released_revision r WHERE r.share_id = s.id AND r.undone_at IS NULL), '[]') AS sent`;
