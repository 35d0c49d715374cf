import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Events, type Transaction } from '@tocsin/platform';
import { BounceMarks } from '../filing/bounce-marks.js';
import { FiledMessages } from '../filing/filed-messages.js';
import { isMachines, traitsOf } from '../filing/filing-facts.js';
import { isForgedSender } from '../filing/forged-sender.js';
import { type Filing, type InboundMail } from '../filing/inbound-mail.js';
import { IncomingWriter } from '../filing/incoming-writer.js';
import { carriesSealed } from '../filing/machine-documents.js';
import { type Found, ThreadFinder } from '../filing/thread-finder.js';
import { ThirdPartyFiling } from '../investigations/third-party-filing.js';
import { AutomaticMail } from '../loops/automatic-mail.js';
import { type LoopSign, loopSign } from '../loops/machine-answer.js';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { isOwnAddress } from '../thread/own-address.js';
import { ThreadRepository } from '../thread/thread.repository.js';
import { UnreachableAddresses } from '../unreachable/unreachable-addresses.js';

const NOWHERE: Filing = { as: null, mentions: [], loop: null };

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
    private readonly incoming: IncomingWriter,
    private readonly thirdParties: ThirdPartyFiling,
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
    const { threadId, reportId } = found;
    if (threadId !== null) return this.fileThirdParty(tx, inbound, { ...found, threadId }, isDelivery);
    const report = reportId === null ? null : await this.reports.byId(tx, reportId);
    if (!report) return NOWHERE;
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
    const messageId = await this.incoming.insert(tx, thread, inbound, found, loop, 'reporter');
    if (loop) await this.automatic.cut(tx, report, inbound.mail.from?.address ?? null, loop);
    const joined = !isDelivery && (await this.incoming.admit(tx, thread.id, inbound, found));
    const { ours } = found;
    const verdict = { threadId: thread.id, ours, mail: inbound.mail, at: inbound.receivedAt };
    const bounced = isDelivery ? await this.bounces.set(tx, verdict) : null;
    await this.announce(tx, report, { messageId, isBounce, joined, bounced, rule: found.rule }, inbound);
    return { as, ...filing, messageId, duplicate: false };
  }

  private async fileThirdParty(
    tx: Transaction,
    inbound: InboundMail,
    found: Found & { threadId: string },
    isDelivery: boolean,
  ): Promise<Filing> {
    const twin = found.rule === 'own-mail' ? null : await this.filed.twinMessage(tx, inbound);
    const as = inbound.mail.kind === 'bounce' ? 'bounce-of-ours' : 'reply';
    if (twin) return { as, ...twin, rule: found.rule, duplicate: true };
    const facts = { isDelivery, loop: isDelivery ? null : this.loop(inbound) };
    return (await this.thirdParties.file(tx, inbound, found, facts)) ?? NOWHERE;
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
