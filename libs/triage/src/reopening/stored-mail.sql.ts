import { type MailSubject } from '@tocsin/keyring';
import { type MailSecurity } from '@tocsin/mail';

/** A report or message as it was read before. */
export interface StoredMail {
  reportId: string;
  reference: string;
  rawSha256: string | null;
  rawSize: number;
  contentHash: string | null;
  part: number;
  security: MailSecurity | null;
  version: number;
  envelopeFrom: string | null;
  receivedAt: Date;
}

/** SELECT of one `StoredMail` from `s`, which the caller may lock; $1 is its id. Times and envelope are the door's. */
export function storedMailSql(kind: MailSubject['kind']): string {
  return kind === 'report'
    ? `SELECT s.id AS "reportId", s.reference, s.raw_sha256 AS "rawSha256", s.raw_size AS "rawSize",
              s.content_hash AS "contentHash", s.part, s.security, s.version,
              (SELECT i.envelope_from FROM intake.inbound_message i
                WHERE i.report_id = s.id AND i.filed_as = 'report' LIMIT 1) AS "envelopeFrom",
              coalesce((SELECT i.received_at FROM intake.inbound_message i
                         WHERE i.report_id = s.id AND i.filed_as = 'report' LIMIT 1), s.received_at) AS "receivedAt"
         FROM intake.report s WHERE s.id = $1`
    : `SELECT r.id AS "reportId", r.reference, s.raw_sha256 AS "rawSha256", 0 AS "rawSize",
              s.content_hash AS "contentHash", 0 AS part, s.security, s.version,
              (SELECT i.envelope_from FROM intake.inbound_message i WHERE i.id = s.inbound_id) AS "envelopeFrom",
              s.at AS "receivedAt"
         FROM correspondence.message s
         JOIN correspondence.thread t ON t.id = s.thread_id
         JOIN intake.report r ON r.id = t.report_id
        WHERE s.id = $1 AND s.direction = 'in'`;
}
