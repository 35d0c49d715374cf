import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { Events, type Transaction } from '@tocsin/platform';
import { BounceMarks } from '../filing/bounce-marks.js';
import { isMachines } from '../filing/filing-facts.js';
import { type Filing, type InboundMail } from '../filing/inbound-mail.js';
import { IncomingWriter } from '../filing/incoming-writer.js';
import { type Found } from '../filing/thread-finder.js';
import { type LoopSign } from '../loops/machine-answer.js';
import { Investigations, type LockedInvestigation } from './investigations.js';

/** Files the mail of a third party into its investigation; it reaches no reporter's thread and no status page. */
@Injectable()
export class ThirdPartyFiling {
  constructor(
    private readonly investigations: Investigations,
    private readonly writer: IncomingWriter,
    private readonly bounces: BounceMarks,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** @returns null where the investigation is gone */
  async file(
    tx: Transaction,
    inbound: InboundMail,
    found: Found & { threadId: string },
    facts: { isDelivery: boolean; loop: LoopSign | null },
  ): Promise<Filing | null> {
    const investigation = await this.investigations.lock(tx, found.threadId);
    if (!investigation) return null;
    const { isDelivery, loop } = facts;
    const filing = { threadId: investigation.id, reportId: null, rule: found.rule };
    if (found.rule === 'own-mail' && found.ours)
      return { as: 'reply', ...filing, messageId: found.ours, duplicate: true };
    const isBounce = inbound.mail.kind === 'bounce';
    const messageId = await this.writer.insert(tx, investigation.thread, inbound, found, loop, 'third-party');
    const joined = !isDelivery && (await this.writer.admit(tx, investigation.id, inbound, found));
    if (isDelivery) {
      const verdict = {
        threadId: investigation.id,
        ours: found.ours,
        mail: inbound.mail,
        at: inbound.receivedAt,
      };
      await this.bounces.set(tx, verdict);
    }
    const automatic = isMachines(inbound, isBounce ? null : loop) || inbound.mail.kind !== 'human';
    // An answer that nobody sees is a lost one, also where the investigation was closed. A machine's is none.
    if (!automatic) await this.investigations.change(tx, SYSTEM, investigation, { state: 'answered' });
    await this.announce(tx, investigation, { messageId, isBounce, joined, automatic });
    return { as: isBounce ? 'bounce-of-ours' : 'reply', ...filing, messageId, duplicate: false };
  }

  private async announce(
    tx: Transaction,
    { id, reference, incident }: LockedInvestigation,
    {
      messageId,
      isBounce,
      joined,
      automatic,
    }: { messageId: string; isBounce: boolean; joined: boolean; automatic: boolean },
  ): Promise<void> {
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: isBounce ? 'message.bounced' : 'message.received',
      subject: { kind: 'incident', id: incident.id, ref: incident.ref },
      detail: { messageId, investigation: reference, automatic, ...(joined ? { joined } : {}) },
    });
    await this.events.publish(
      tx,
      isBounce ? 'correspondence.third-party-bounced' : 'correspondence.third-party-wrote',
      {
        messageId,
        threadId: id,
        incidentId: incident.id,
        automatic,
      },
    );
  }
}
