import { type TlpLabel } from '@tocsin/config';
import { type SharedCase } from '@tocsin/formats';

/** A file that came with the case; its bytes are here. */
export interface CaseFile {
  sha256: string;
  name: string;
  contentType: string;
}

/** A partner's case as it stands. The tables are sharing's: read by SQL, as neither library knows the other. */
export interface PartnerCase {
  id: string;
  owner: string;
  caseId: string;
  leader: string;
  via: string;
  hopsLeft: number;
  exercise: boolean;
  tlp: TlpLabel;
  revision: number;
  state: 'visible' | 'hidden' | 'purge-pending' | 'purged';
  receivedAt: Date;
  revoked: { kind: string; at: string; reason: string | null } | null;
  partner: { id: string; name: string; country: string | null; certificateSha256: string };
  standing: {
    jti: string;
    kid: string;
    tlp: TlpLabel;
    contentSha256: string;
    document: SharedCase | null;
    encrypted: boolean;
    problem: string | null;
    warnings: string[];
    redacted: string[];
    recipients: string[];
    signedAt: string;
    receivedAt: string;
    fingerprint: string | null;
    comparedHow: string | null;
  } | null;
  /** The latest readable one before it that stood. */
  before: SharedCase | null;
  files: CaseFile[];
}

export const PARTNER_CASE = `
SELECT f.id, f.owner, f.case_id AS "caseId", f.leader, f.via, f.hops_left AS "hopsLeft", f.exercise, f.tlp, f.revision,
       f.state, f.received_at AS "receivedAt",
       CASE WHEN f.revoked_at IS NOT NULL THEN
         json_build_object('kind', f.revoked_kind, 'at', f.revoked_at, 'reason', f.revoked_reason) END AS revoked,
       json_build_object('id', p.id, 'name', p.name, 'country', p.country,
                         'certificateSha256', p.certificate_sha256) AS partner,
       (SELECT json_build_object('jti', r.jti, 'kid', r.kid, 'tlp', r.tlp, 'contentSha256', r.content_sha256,
                 'document', r.document, 'encrypted', r.encrypted, 'problem', r.problem, 'warnings', r.warnings,
                 'redacted', r.redacted, 'recipients', r.recipients, 'signedAt', r.signed_at,
                 'receivedAt', r.received_at, 'fingerprint', k.fingerprint, 'comparedHow', k.verified_how)
          FROM sharing.foreign_revision r
          LEFT JOIN sharing.partner_key k ON k.partner_id = f.partner_id AND k.kid = r.kid
         WHERE r.foreign_case_id = f.id AND r.revision = f.revision) AS standing,
       (SELECT r.document FROM sharing.foreign_revision r
         WHERE r.foreign_case_id = f.id AND r.revision < f.revision AND r.state = 'shown' AND r.document IS NOT NULL
         ORDER BY r.revision DESC LIMIT 1) AS before,
       coalesce((SELECT json_agg(json_build_object('sha256', a.sha256, 'name', a.name, 'contentType', a.content_type)
                                 ORDER BY a.name, a.sha256)
          FROM sharing.foreign_revision r
          JOIN sharing.incoming_message m ON m.partner_id = f.partner_id AND m.jti = r.jti
          JOIN sharing.fetched_file a ON a.incoming_message_id = m.id AND a.state = 'fetched'
         WHERE r.foreign_case_id = f.id AND r.revision = f.revision), '[]') AS files
  FROM sharing.foreign_case f JOIN sharing.partner p ON p.id = f.partner_id
 WHERE f.id = $1
   FOR SHARE OF f`;
