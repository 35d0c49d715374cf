import { type TlpLabel } from '@tocsin/config';
import { type ReportChannel, type ReportKind, unlessSealed } from '@tocsin/intake';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { isUnreadAddress } from '@tocsin/mail';
import { isOwnAddress } from './own-address.js';

/** What answering a report needs to know of it. */
export interface AnswerableReport {
  id: string;
  reference: string;
  channel: ReportChannel;
  kind: ReportKind;
  subject: string;
  /** Sealed evidence: the subject is empty, and no word of the report may stand in an answer. */
  sealed: boolean;
  fromName: string | null;
  fromAddress: string | null;
  /** Where an answer is wanted: his Reply-To, else his address. */
  answerAddress: string | null;
  /** To and Cc of the mail. */
  recipients: { address: string | null }[];
  messageId: string | null;
  /** Values of `X-Loop`. */
  loopMarks: string[];
  language: string | null;
  automatic: boolean;
  anonymous: boolean;
  /** The reporter has a code for the status page. */
  hasCode: boolean;
  /** What the reporter stated; null where the label was only assumed. */
  statedTlp: TlpLabel | null;
  tlp: TlpLabel;
}

/**
 * SQL for where a report's sender wants to be answered: as his newest message says that proved to come from him, else
 * as the report says, else at its sender's address. `r` is the report.
 */
export const ANSWER_ADDRESS = `coalesce(
  (SELECT coalesce(said.reply_to, said.from_address)
     FROM correspondence.thread answered JOIN correspondence.message said ON said.thread_id = answered.id
    WHERE answered.report_id = r.id AND said.direction = 'in' AND said.proven AND said.from_address = r.from_address
    ORDER BY said.position DESC LIMIT 1),
  r.reply_to, r.from_address)`;

/** Columns of `AnswerableReport`; `r` is the report. The null sender `<>` is a machine, whatever its mail says. */
export const ANSWERABLE_COLUMNS = `
  r.id, r.reference, r.channel, r.kind, ${unlessSealed('r', 'r.subject')} AS subject,
  r.sealed_at IS NOT NULL AS sealed, r.from_name AS "fromName", r.from_address AS "fromAddress",
  ${ANSWER_ADDRESS} AS "answerAddress", r.recipients, r.message_id AS "messageId",
  array(SELECT jsonb_array_elements_text(CASE WHEN jsonb_typeof(r.headers->'x-loop') = 'array' THEN r.headers->'x-loop'
                                              ELSE '[]' END)) AS "loopMarks",
  r.language, r.anonymous,
  r.automatic OR EXISTS (SELECT FROM intake.inbound_message b WHERE b.report_id = r.id AND b.envelope_from = '') AS automatic,
  r.access_code_hash IS NOT NULL AS "hasCode", r.tlp,
  CASE WHEN NOT r.tlp_assumed THEN r.tlp END AS "statedTlp"`;

/** Whether an answer would go to another domain than the report's sender's: a person looks twice who reads there. */
export function isOtherDomain({ fromAddress }: Pick<AnswerableReport, 'fromAddress'>, to: string): boolean {
  return fromAddress !== null && domainOf(fromAddress) !== domainOf(to);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** How a reply would reach the reporter, or why it cannot. */
export type ReplyWay =
  | { channel: MessageChannel; to: Correspondent | null }
  | { channel: null; reason: 'anonymous' | 'no-address' | 'own-address' | 'automatic' };

/**
 * How a person's answer goes: by mail where there is an address that somebody reads, by the status page where there is
 * a code. What a machine or a mailing list sent is never answered by a machine (`whyNoMachineAnswer`), but people may
 * write to whoever runs it; only a bounce, and an address behind which nobody reads, has nobody to answer.
 */
export function replyWay(report: AnswerableReport, ownAddress: string, wanted?: MessageChannel): ReplyWay {
  const address = report.anonymous ? null : report.answerAddress || null;
  if (
    report.kind === 'bounce' ||
    report.kind === 'delivery-notice' ||
    (address !== null && isUnreadAddress(address))
  )
    return { channel: null, reason: 'automatic' };
  const own = address !== null && isOwnAddress(address, ownAddress);
  const name = address === report.fromAddress ? (report.fromName ?? '') : '';
  const to = address !== null && !own ? { name, address } : null;
  if (to && wanted !== 'portal') return { channel: 'email', to };
  if (report.hasCode && wanted !== 'email') return { channel: 'portal', to };
  if (own) return { channel: null, reason: 'own-address' };
  return { channel: null, reason: report.anonymous ? 'anonymous' : 'no-address' };
}
