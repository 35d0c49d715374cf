import { unlessSealed } from '@tocsin/intake';
import { UNREAD_LOCAL_PART } from '@tocsin/mail';
import { ANSWER_ADDRESS } from './answerable-report.js';
import { isOwnAddressSql } from './own-address.js';
import { MESSAGE_VIEW } from '../message/message.view.js';
import { unreachableSql } from '../unreachable/unreachable-addresses.js';

/**
 * SELECT of one column `thread`: `ThreadView` as JSON for each report `r` that meets the condition. One statement,
 * and SQL rather than code, because an incident's page takes it as part of its own single statement.
 * The `CASE` on how a reply would go says what `replyWay` says; a test holds them together.
 * @param condition SQL on `intake.report r` and its thread `t` (which may be missing)
 * @param ownAddress the team's address, from the settings
 * @param limits how many threads, and how many messages of each
 * @param messageCondition SQL on `correspondence.message m`
 */
export function threadsSql(
  condition: string,
  ownAddress: string,
  limits: { threads: number; messages: number },
  messageCondition = 'true',
): string {
  return `
    SELECT json_build_object(
             'id', t.id,
             'reportRef', r.reference,
             'subject', ${unlessSealed('r', `coalesce(nullif(t.subject, ''), r.subject)`)},
             'channel', CASE WHEN way.reason IS NOT NULL THEN NULL WHEN way.mailable THEN 'email' ELSE 'portal' END,
             'channelReason', way.reason,
             'recipient', CASE WHEN way.reason IS NULL AND way.mailable THEN
                json_build_object('name', CASE WHEN way.answer = r.from_address THEN coalesce(r.from_name, '') ELSE '' END,
                                  'address', way.answer) END,
             'replyTo', CASE WHEN way.mailable AND way.answer <> r.from_address THEN
                json_build_object('address', way.answer, 'otherDomain',
                                  split_part(way.answer, '@', 2) <> split_part(r.from_address, '@', 2)) END,
             'automatic', way.automatic,
             'portal', r.access_code_hash IS NOT NULL,
             'clearance', CASE WHEN NOT r.tlp_assumed AND r.tlp IN ('AMBER+STRICT', 'RED') THEN r.tlp ELSE 'AMBER' END,
             'language', r.language,
             'participants', coalesce(people.addresses, '[]'::json),
             'bounced', coalesce(people.bounced, '[]'::json),
             'unreachable', ${unreachableSql(`array_append(people.known, CASE WHEN way.mailable THEN lower(way.answer) END)`)},
             'lastMessageId', (SELECT last.id FROM correspondence.message last
                                WHERE last.thread_id = t.id ORDER BY last.position DESC LIMIT 1),
             'messages', coalesce(said.messages, '[]'::json)) AS thread
      FROM intake.report r
      LEFT JOIN correspondence.thread t ON t.report_id = r.id
      CROSS JOIN LATERAL (SELECT ${ANSWER_ADDRESS} AS answer) asked
      CROSS JOIN LATERAL (
        SELECT coalesce(NOT r.anonymous AND asked.answer <> '', false) AS addressed,
               ${isOwnAddressSql('asked.answer', ownAddress)} AS own) sender
      CROSS JOIN LATERAL (
        SELECT asked.answer, sender.addressed AND NOT sender.own AS mailable,
               r.automatic OR EXISTS (SELECT FROM intake.inbound_message b
                                       WHERE b.report_id = r.id AND b.envelope_from = '') AS automatic,
               CASE WHEN r.kind IN ('bounce', 'delivery-notice') OR sender.addressed AND split_part(asked.answer, '@', 1) ~* '${UNREAD_LOCAL_PART}'
                      THEN 'automatic'
                    WHEN sender.addressed AND NOT sender.own OR r.access_code_hash IS NOT NULL THEN NULL
                    WHEN sender.addressed THEN 'own-address'
                    WHEN r.anonymous THEN 'anonymous' ELSE 'no-address' END AS reason) way
      LEFT JOIN LATERAL (
        SELECT json_agg(p.address ORDER BY p.address) AS addresses, array_agg(p.address) AS known,
               json_agg(p.address ORDER BY p.address) FILTER (WHERE p.bounced_at IS NOT NULL) AS bounced
          FROM correspondence.participant p WHERE p.thread_id = t.id) people ON true
      LEFT JOIN LATERAL (
        SELECT json_agg(to_jsonb(newest) - 'position' ORDER BY newest.position) AS messages
          FROM (SELECT ${MESSAGE_VIEW}, m.position FROM correspondence.message m
                 WHERE m.thread_id = t.id AND ${messageCondition}
                 ORDER BY m.position DESC LIMIT ${limits.messages}) newest) said ON true
     WHERE ${condition}
     ORDER BY r.received_at, r.id LIMIT ${limits.threads}`;
}
