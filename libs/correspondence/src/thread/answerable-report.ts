import { type TlpLabel } from '@tocsin/config';
import { type ReportChannel, type ReportKind } from '@tocsin/intake';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { isOwnAddress } from './own-address.js';

/** What answering a report needs to know of it. */
export interface AnswerableReport {
  id: string;
  reference: string;
  channel: ReportChannel;
  kind: ReportKind;
  subject: string;
  fromName: string | null;
  fromAddress: string | null;
  language: string | null;
  automatic: boolean;
  anonymous: boolean;
  /** The reporter has a code for the status page. */
  hasCode: boolean;
  /** What the reporter stated; null where the label was only assumed. */
  statedTlp: TlpLabel | null;
  tlp: TlpLabel;
}

/** Columns of `AnswerableReport`; `r` is the report. The null sender `<>` is a machine, whatever its mail says. */
export const ANSWERABLE_COLUMNS = `
  r.id, r.reference, r.channel, r.kind, r.subject, r.from_name AS "fromName", r.from_address AS "fromAddress",
  r.language, r.anonymous,
  r.automatic OR EXISTS (SELECT FROM intake.inbound_message b WHERE b.report_id = r.id AND b.envelope_from = '') AS automatic,
  r.access_code_hash IS NOT NULL AS "hasCode", r.tlp,
  CASE WHEN NOT r.tlp_assumed THEN r.tlp END AS "statedTlp"`;

/** How a reply would reach the reporter, or why it cannot. */
export type ReplyWay =
  | { channel: MessageChannel; to: Correspondent | null }
  | { channel: null; reason: 'anonymous' | 'no-address' | 'own-address' | 'automatic' };

/**
 * By mail where there is an address, by the status page where there is a code. Automatic mail is never answered, not
 * even by a person: nobody reads it, and two systems would talk for ever (RFC 3834 §2).
 */
export function replyWay(report: AnswerableReport, ownAddress: string, wanted?: MessageChannel): ReplyWay {
  if (report.automatic) return { channel: null, reason: 'automatic' };
  const address = report.anonymous ? null : report.fromAddress || null;
  const own = address !== null && isOwnAddress(address, ownAddress);
  const to = address !== null && !own ? { name: report.fromName ?? '', address } : null;
  if (to && wanted !== 'portal') return { channel: 'email', to };
  if (report.hasCode && wanted !== 'email') return { channel: 'portal', to };
  if (own) return { channel: null, reason: 'own-address' };
  return { channel: null, reason: report.anonymous ? 'anonymous' : 'no-address' };
}
