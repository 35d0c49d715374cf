import { Injectable } from '@nestjs/common';
import {
  type RidInvestigationRequest,
  type RidMessage,
  type RidProposal,
  type RidResult,
} from '@tocsin/formats';
import { type Transaction } from '@tocsin/platform';
import { AnswerSender } from '../../received/handling/answer-sender.js';
import { CaseThread } from '../../received/messages/case-thread.js';
import { incomingEntry } from '../../received/messages/incoming-entry.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { CaseJournal } from '../case-journal.js';
import { RoomRepository } from '../shares/room.repository.js';
import { ShareRepository } from '../shares/share.repository.js';

export type Contribution = RidMessage | RidProposal | RidResult | RidInvestigationRequest;

const ACTION: Record<Contribution['name'], string> = {
  message: 'sharing.partner-wrote',
  proposal: 'sharing.proposal-received',
  result: 'sharing.result-received',
  'investigation-request': 'sharing.request-received',
};

/**
 * What a partner brings to a case that we lead: it goes into the thread with him and changes nothing by itself (rule 3).
 * Only who has the case from us may bring something.
 */
@Injectable()
export class ReceiveContribution {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly thread: CaseThread,
    private readonly answers: AnswerSender,
    private readonly journal: CaseJournal,
  ) {}

  async execute(tx: Transaction, message: VerifiedEvent<Contribution>): Promise<void> {
    const { partner, jti, event } = message;
    const answered = { partnerId: partner.id, jti, event };
    const room = await this.rooms.ofCase(tx, event.case.owner, event.case.id);
    const share = room ? await this.shares.ofPartner(tx, room.id, partner.id) : null;
    if (!room || !share || share.sent.length === 0)
      return this.answers.acknowledge(tx, answered, { status: 'Denied', reason: 'unknown-case' });
    const entry = incomingEntry(message, partner.name);
    const id = entry === null ? null : await this.thread.add(tx, entry);
    if (id === null) return;
    if (event.name !== 'message') await this.answers.acknowledge(tx, answered, { status: 'Pending' });
    await this.journal.byPartner(tx, partner, room.incidentId, {
      action: ACTION[event.name],
      detail: { messageId: id, jti },
    });
  }
}
