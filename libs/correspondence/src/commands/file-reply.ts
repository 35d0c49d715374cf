import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Events, newId, type Transaction } from '@tocsin/platform';
import { tlpOfSubject } from '@tocsin/release';
import { BounceMarks } from '../filing/bounce-marks.js';
import { FiledMessages } from '../filing/filed-messages.js';
import { type Filing, type InboundMail } from '../filing/inbound-mail.js';
import { type Found, ThreadFinder } from '../filing/thread-finder.js';
import { MessageRepository } from '../message/message.repository.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { isOwnAddress } from '../thread/own-address.js';
import { type LockedThread, ThreadRepository } from '../thread/thread.repository.js';

/** What can be written to at all, within the lengths of RFC 5321 §4.5.3.1: nothing else becomes a participant. */
const REACHABLE = /^[^\s<>@]{1,64}@[^\s<>@]{1,255}$/u;
const LONGEST_SUBJECT = 2_000;
const MOST_REFERENCES = 200;

/**
 * Finds the thread of an incoming mail and files it there. The rules in order, strongest first: our own mail come
 * back, References, the reply token, and the subject tag from someone who is part of the thread. Whoever is found by
 * the first three has had mail of the thread and may join it; a tag admits nobody.
 */
@Injectable()
export class FileReply {
  constructor(
    private readonly finder: ThreadFinder,
    private readonly filed: FiledMessages,
    private readonly reports: AnswerableReports,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly bounces: BounceMarks,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * In the caller's transaction, so that the mail at the door is marked as filed together with it. Running twice for
   * one mail gives the same answer. Files bounces of ours (event `correspondence.message-bounced`, never answered)
   * and replies (event `correspondence.message-received`); everything else is a new report.
   */
  async execute(tx: Transaction, inbound: InboundMail): Promise<Filing> {
    const before = await this.filed.byInbound(tx, inbound.inboundId);
    if (before) return before;
    const { mail } = inbound;
    const isBounce = mail.kind === 'bounce';
    const certain = await this.certain(tx, inbound, isBounce);
    if (certain) return this.file(tx, inbound, certain, isBounce);
    if (isBounce) return { as: null, mentions: [] };
    const { found, mentions } = await this.finder.byTag(tx, mail);
    return found ? this.file(tx, inbound, found, false) : { as: null, mentions };
  }

  private async certain(tx: Transaction, inbound: InboundMail, isBounce: boolean): Promise<Found | null> {
    const { mail } = inbound;
    if (isBounce) return (await this.finder.byBouncedMail(tx, mail)) ?? this.finder.byToken(tx, inbound);
    // Only under our own name: a stranger who took over our Message-ID has something to say of his own.
    const own = mail.from && isOwnAddress(mail.from.address, this.config.mail.address);
    return (
      (own ? await this.finder.ownMail(tx, mail) : null) ??
      (await this.finder.byReferences(tx, mail)) ??
      this.finder.byToken(tx, inbound)
    );
  }

  private async file(
    tx: Transaction,
    inbound: InboundMail,
    found: Found,
    isBounce: boolean,
  ): Promise<Filing> {
    const report = await this.reports.byId(tx, found.reportId);
    if (!report) return { as: null, mentions: [] };
    const thread = await this.threads.openForReport(tx, report);
    const filing = { threadId: thread.id, reportId: report.id, rule: found.rule };
    if (found.rule === 'own-mail' && found.ours) {
      return { as: 'reply', ...filing, messageId: found.ours, duplicate: true };
    }
    const as = isBounce ? 'bounce-of-ours' : 'reply';
    const twin = await this.filed.twin(tx, thread.id, inbound);
    if (twin) return { as, ...filing, messageId: twin, duplicate: true };
    const messageId = await this.insert(tx, thread, inbound);
    const joined = !isBounce && (await this.admit(tx, thread, inbound, found));
    const bounced = isBounce
      ? await this.bounces.set(tx, thread.id, found.ours, inbound.mail, inbound.receivedAt)
      : null;
    await this.announce(tx, report, { messageId, isBounce, joined, bounced, rule: found.rule }, inbound);
    return { as, ...filing, messageId, duplicate: false };
  }

  private async insert(tx: Transaction, thread: LockedThread, inbound: InboundMail): Promise<string> {
    const { mail } = inbound;
    const id = newId();
    await this.messages.insertIncoming(tx, {
      id,
      threadId: thread.id,
      inboundId: inbound.inboundId,
      channel: 'email',
      kind: mail.kind,
      automatic: mail.automatic || inbound.envelope.from === '',
      from: mail.from,
      to: [...mail.to, ...mail.cc].slice(0, 100),
      subject: mail.subject.slice(0, LONGEST_SUBJECT),
      text: mail.text,
      html: mail.html,
      language: mail.language,
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references.slice(-MOST_REFERENCES),
      contentHash: inbound.contentHash,
      tlp: tlpOfSubject(mail.subject, this.config.site.defaultTlp).tlp,
      at: inbound.receivedAt,
      rawSha256: inbound.rawSha256,
      security: inbound.security,
      authentication: inbound.authentication,
      originals: mail.originals,
      fields: mail.fields,
      problems: mail.problems,
    });
    await this.messages.attach(tx, id, mail.attachments);
    return id;
  }

  /** @returns whether somebody new joined the thread */
  private async admit(
    tx: Transaction,
    thread: LockedThread,
    inbound: InboundMail,
    found: Found,
  ): Promise<boolean> {
    const { mail, envelope } = inbound;
    const address = mail.from?.address;
    // A message of ours or the token: secrets that only a recipient of ours has. The Message-ID of what the reporter
    // wrote is known to whoever he wrote to besides; it files a mail, and makes nobody a participant.
    const proven = found.ours !== null || found.rule === 'token';
    if (!address || !REACHABLE.test(address) || !proven) return false;
    if (mail.automatic || envelope.from === '') return false;
    if (isOwnAddress(address, this.config.mail.address)) return false;
    return this.threads.addParticipant(tx, thread.id, address);
  }

  private async announce(
    tx: Transaction,
    report: { id: string; reference: string },
    filed: { messageId: string; isBounce: boolean; joined: boolean; bounced: string | null; rule: string },
    { mail }: InboundMail,
  ): Promise<void> {
    const { messageId, isBounce, joined, bounced, rule } = filed;
    const action = isBounce ? 'message.bounced' : 'message.received';
    const automatic = mail.automatic || mail.kind !== 'human';
    const detail = {
      messageId,
      rule,
      automatic,
      ...(joined ? { joined } : {}),
      ...(bounced ? { bounced } : {}),
    };
    for (const subject of await this.filed.subjects(tx, report)) {
      await this.audit.append(tx, { actor: SYSTEM, action, subject, detail });
    }
    const event = isBounce ? 'correspondence.message-bounced' : 'correspondence.message-received';
    await this.events.publish(tx, event, { messageId, reportId: report.id, automatic });
  }
}
