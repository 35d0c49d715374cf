import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Events, newId, type Transaction } from '@tocsin/platform';
import { tlpOfSubject } from '@tocsin/release';
import { BounceMarks } from '../filing/bounce-marks.js';
import { FiledMessages } from '../filing/filed-messages.js';
import { filingProblems, isMachines, isProven, traitsOf } from '../filing/filing-facts.js';
import { isForgedSender } from '../filing/forged-sender.js';
import { type Filing, type InboundMail } from '../filing/inbound-mail.js';
import { carriesSealed, dataOf } from '../filing/machine-documents.js';
import { type Found, ThreadFinder } from '../filing/thread-finder.js';
import { AutomaticMail } from '../loops/automatic-mail.js';
import { type LoopSign, loopSign } from '../loops/machine-answer.js';
import { MessageRepository } from '../message/message.repository.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { isOwnAddress } from '../thread/own-address.js';
import { reachable } from '../thread/reachable.js';
import { replyToOf } from '../thread/reply-to.js';
import { type LockedThread, ThreadRepository } from '../thread/thread.repository.js';
import { UnreachableAddresses } from '../unreachable/unreachable-addresses.js';

const LONGEST_SUBJECT = 2_000;
const MOST_REFERENCES = 200;

/**
 * Finds the thread of an incoming mail and files it there. The rules in order, strongest first: our own mail come
 * back, References, the reply token, and the subject tag from someone who is part of the thread. Whoever is found by
 * the first three has had mail of the thread and may join it; a tag admits nobody, and counts for nothing where From is
 * forged.
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
    private readonly unreachable: UnreachableAddresses,
    private readonly automatic: AutomaticMail,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * In the caller's transaction, so that the mail at the door is marked as filed together with it. Running twice for
   * one mail gives the same answer. Files bounces of ours (event `correspondence.message-bounced`, never answered),
   * notices of their delivery and replies (event `correspondence.message-received`); everything else is a new report.
   */
  async execute(tx: Transaction, inbound: InboundMail): Promise<Filing> {
    const before = await this.filed.byInbound(tx, inbound.inboundId);
    if (before) return before;
    await this.filed.lockMail(tx, inbound);
    // Word from a person is word from his address. Whatever thread it belongs to, mail reaches him again.
    const { from, kind, automatic } = inbound.mail;
    if (from && kind === 'human' && !automatic) await this.unreachable.clear(tx, [from.address]);
    const isDelivery = kind === 'bounce' || kind === 'delivery-notice';
    if (carriesSealed(inbound.mail))
      return (await this.twin(tx, inbound)) ?? { as: null, mentions: [], loop: this.loop(inbound) };
    const certain = await this.certain(tx, inbound, isDelivery);
    if (certain) return this.file(tx, inbound, certain, isDelivery);
    if (isDelivery) return (await this.twin(tx, inbound)) ?? { as: null, mentions: [], loop: null };
    const { found, mentions } = await this.finder.byTag(tx, inbound.mail);
    // A tag is as good as the address beside it: whoever forges that is a stranger with a number.
    if (found && !isForgedSender(inbound)) return this.file(tx, inbound, found, false);
    return (await this.twin(tx, inbound)) ?? { as: null, mentions, loop: this.loop(inbound) };
  }

  /** What would be a new report, were it not here already: as a message of a thread, or as a report. */
  private async twin(tx: Transaction, inbound: InboundMail): Promise<Filing | null> {
    const message = await this.filed.twinMessage(tx, inbound);
    if (message) return { as: 'reply', ...message, rule: 'references', duplicate: true };
    const reportId = await this.filed.twinReport(tx, inbound);
    return reportId ? { as: 'report-again', reportId } : null;
  }

  private loop({ mail }: InboundMail): LoopSign | null {
    const { address, domain } = this.config.mail;
    return loopSign(traitsOf(mail), { address, domain });
  }

  private async certain(tx: Transaction, inbound: InboundMail, isDelivery: boolean): Promise<Found | null> {
    const { mail } = inbound;
    if (isDelivery)
      return (
        (await this.finder.byBouncedMail(tx, mail)) ??
        (await this.finder.byToken(tx, inbound)) ??
        this.finder.byQuotation(tx, mail, this.config.mail.domain)
      );
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
    isDelivery: boolean,
  ): Promise<Filing> {
    const report = await this.reports.byId(tx, found.reportId);
    if (!report) return { as: null, mentions: [], loop: null };
    const thread = await this.threads.openForReport(tx, report);
    const filing = { threadId: thread.id, reportId: report.id, rule: found.rule };
    if (found.rule === 'own-mail' && found.ours) {
      return { as: 'reply', ...filing, messageId: found.ours, duplicate: true };
    }
    const isBounce = inbound.mail.kind === 'bounce';
    const as = isBounce ? 'bounce-of-ours' : 'reply';
    const twin = await this.filed.twinMessage(tx, inbound);
    if (twin) return { as, ...twin, rule: found.rule, duplicate: true };
    const loop = isDelivery ? null : this.loop(inbound);
    const messageId = await this.insert(tx, thread, inbound, found, loop);
    if (loop) await this.automatic.cut(tx, report, inbound.mail.from?.address ?? null, loop);
    const joined = !isDelivery && (await this.admit(tx, thread, inbound, found));
    const { ours } = found;
    const verdict = { threadId: thread.id, ours, mail: inbound.mail, at: inbound.receivedAt };
    const bounced = isDelivery ? await this.bounces.set(tx, verdict) : null;
    await this.announce(tx, report, { messageId, isBounce, joined, bounced, rule: found.rule }, inbound);
    return { as, ...filing, messageId, duplicate: false };
  }

  private async insert(
    tx: Transaction,
    thread: LockedThread,
    inbound: InboundMail,
    found: Found,
    loop: LoopSign | null,
  ): Promise<string> {
    const { mail } = inbound;
    const data = dataOf(mail);
    const id = newId();
    await this.messages.insertIncoming(tx, {
      id,
      threadId: thread.id,
      inboundId: inbound.inboundId,
      channel: 'email',
      kind: mail.kind,
      automatic: isMachines(inbound, loop),
      from: mail.from,
      replyTo: replyToOf(mail, this.config.mail.address),
      // A forger who has had mail of ours is heard; where answers go he does not say.
      proven: isProven(found) && !isForgedSender(inbound),
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
      fields: data.fields,
      problems: [...mail.problems, ...filingProblems(found, loop)],
    });
    await this.messages.attach(tx, id, data.files);
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
    if (!address || !isProven(found) || mail.automatic || envelope.from === '') return false;
    const [sender, ...copied] = reachable(
      [{ name: '', address }, ...mail.to, ...mail.cc],
      this.config.mail.address,
    );
    // The colleagues whom he copies in are part of it by his word; what they may do with it is what he may.
    for (const colleague of copied) await this.threads.addParticipant(tx, thread.id, colleague);
    return sender === address.toLowerCase() && this.threads.addParticipant(tx, thread.id, address);
  }

  private async announce(
    tx: Transaction,
    report: { id: string; reference: string },
    filed: { messageId: string; isBounce: boolean; joined: boolean; bounced: string | null; rule: string },
    inbound: InboundMail,
  ): Promise<void> {
    const { messageId, isBounce, joined, bounced, rule } = filed;
    const action = isBounce ? 'message.bounced' : 'message.received';
    const automatic =
      isMachines(inbound, isBounce ? null : this.loop(inbound)) || inbound.mail.kind !== 'human';
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
