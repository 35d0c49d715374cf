import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { MailProtection } from '@tocsin/keyring';
import { Config, type Transaction } from '@tocsin/platform';
import { ReleaseGate } from '@tocsin/release';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { releaseToReporter } from '../outbox/release-request.js';
import {
  ANSWERABLE_COLUMNS,
  type AnswerableReport,
  isOtherDomain,
  replyWay,
} from '../thread/answerable-report.js';
import { labelOfReply, type ReplyOrigin } from '../thread/reply-writer.js';
import { visibleConversation } from '../thread/visible-conversation.js';
import { type BulkOrder } from './bulk-order.js';
import { type CaseQuotes, caseQuotes } from './case-quotes.js';
import { chooseWording, type Wording, wordingKey } from './choose-wording.js';

/** One reporter of an incident, and what would become of an answer to all. */
export interface BulkRecipient {
  reportRef: string;
  /** The reporter's, as far as it is known. */
  language: string | null;
  channel: MessageChannel | null;
  to: Correspondent | null;
  /** His mail asks for answers at another domain than its sender's. */
  otherDomain: boolean;
  wording: Wording;
  /** To be sent back with the order: nothing else is sent to him. */
  wordingKey: string;
  lastMessageId: string | null;
  tlp: TlpLabel;
  encrypted: boolean;
  bounced: boolean;
  /** `double`: he is told in the thread of a newer report of his. */
  state: 'ready' | 'unreachable' | 'refused' | 'double';
  /** Why he cannot be reached, why the gate refuses, or the reference of the report that he is told by. */
  reason: string | null;
}

type Row = AnswerableReport & { lastMessageId: string | null; bounced: boolean };

/** At most so many; more is a campaign and not a conversation. */
export const MAX_RECIPIENTS = 5000;

/** Whom an answer to all would reach, how, and in which language; asks the gate's rule without recording. */
@Injectable()
export class BulkRecipients {
  constructor(
    private readonly protection: MailProtection,
    private readonly gate: ReleaseGate,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async of(tx: Transaction, actor: Actor, incident: ReplyOrigin, order: BulkOrder): Promise<BulkRecipient[]> {
    const params: unknown[] = [incident.id];
    const reports = await tx.query<Row>(
      `SELECT ${ANSWERABLE_COLUMNS},
              (SELECT last.id FROM correspondence.message last JOIN correspondence.thread t ON t.id = last.thread_id
                WHERE t.report_id = r.id ORDER BY last.position DESC LIMIT 1) AS "lastMessageId",
              EXISTS (SELECT FROM correspondence.participant p JOIN correspondence.thread t ON t.id = p.thread_id
                       WHERE t.report_id = r.id AND p.address = lower(r.from_address) AND p.bounced_at IS NOT NULL) AS bounced
         FROM intake.report r
        WHERE r.id IN (SELECT ir.report_id FROM incidents.incident_report ir WHERE ir.incident_id = $1)
          AND ${visibleConversation('NULL', 'r.id', actor, params)}
        ORDER BY r.received_at DESC, r.id LIMIT ${MAX_RECIPIENTS}`,
      params,
    );
    const tlp = labelOfReply(order.tlp ?? incident.tlp, order.files);
    const quotes = await caseQuotes(tx, incident.id, order.text);
    const told = new Map<string, string>();
    const recipients: BulkRecipient[] = [];
    for (const report of reports) {
      const one = await this.recipient(tx, report, incident, order, tlp, quotes);
      const address = one.channel === 'email' ? one.to?.address.toLowerCase() : undefined;
      const newer = address === undefined ? undefined : told.get(address);
      recipients.push(newer && one.state === 'ready' ? { ...one, state: 'double', reason: newer } : one);
      if (address !== undefined && newer === undefined && one.state === 'ready')
        told.set(address, report.reference);
    }
    return recipients;
  }

  private async recipient(
    tx: Transaction,
    report: Row,
    incident: ReplyOrigin,
    order: BulkOrder,
    tlp: TlpLabel,
    quotes: CaseQuotes,
  ): Promise<BulkRecipient> {
    const wording = chooseWording(order, report.language, this.config.site.defaultLocale);
    const facts = {
      reportRef: report.reference,
      language: report.language,
      wording,
      wordingKey: wordingKey(wording),
      lastMessageId: report.lastMessageId,
      tlp,
      bounced: report.bounced,
    };
    const way = replyWay(report, this.config.mail.address);
    if (way.channel === null)
      return {
        ...facts,
        channel: null,
        to: null,
        otherDomain: false,
        encrypted: false,
        state: 'unreachable',
        reason: way.reason,
      };
    const { channel, to } = way;
    const { drill } = incident;
    const addresses = channel === 'email' && to ? [to.address] : [];
    const { encrypted } = await this.protection.plan(tx, addresses, 'auto');
    const { sealed } = quotes;
    const confidential = quotes.confidential && wording.kind === 'text';
    const message = { tlp, drill, channel, to: to ? [to] : [], encrypted, sealed, confidential };
    const request = await releaseToReporter(tx, message, report.statedTlp);
    const otherDomain = channel === 'email' && to !== null && isOtherDomain(report, to.address);
    const reachable = { ...facts, channel, to, otherDomain, encrypted };
    if (channel === 'portal' && order.files.length > 0)
      return { ...reachable, state: 'unreachable', reason: 'no-files-on-portal' };
    const decision = this.gate.preview(request);
    if (!decision.allowed) return { ...reachable, state: 'refused', reason: decision.reason };
    return { ...reachable, state: 'ready', reason: null };
  }
}
