import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type RidHandover, type SharedTlp } from '@tocsin/formats';
import { Config, type Transaction } from '@tocsin/platform';
import { Ledger } from '@tocsin/release';
import { handoverStep } from '../../protocol/handover.js';
import { AnswerSender } from '../../received/handling/answer-sender.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { aboutCase } from '../case-event.js';
import { CaseJournal } from '../case-journal.js';
import { type Room } from '../shares/room.js';
import { RoomRepository } from '../shares/room.repository.js';
import { BecomeHolder } from './become-holder.js';
import { type HandoverRecord, HandoverRepository } from './handover.repository.js';
import { asProtocol } from './offer-handover.js';

interface Holder {
  partnerId: string;
  name: string;
  revision: number;
  tlp: SharedTlp;
}

/**
 * The partner answers our offer. Accepted, everyone who holds the case is told with both signed consents, and from then on
 * only the new leader revises it: we hold it like the others.
 */
@Injectable()
export class HandoverIn {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly handovers: HandoverRepository,
    private readonly holder: BecomeHolder,
    private readonly sender: SendEvent,
    private readonly answers: AnswerSender,
    private readonly ledger: Ledger,
    private readonly journal: CaseJournal,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(tx: Transaction, message: VerifiedEvent<RidHandover>): Promise<void> {
    const { partner, event, jws, jti } = message;
    const me = this.config.federation.issuer;
    const answered = { partnerId: partner.id, jti, event };
    const room = await this.rooms.ofCase(tx, event.case.owner, event.case.id);
    const offer = room ? await this.handovers.latest(tx, room.id) : null;
    // Our own offer comes back to nobody: what others offer is of cases that they lead.
    // Whether the case is offered to somebody else, or there at all, is nobody's business whom it was not offered to.
    if (!room || offer?.partnerId !== partner.id || (event.step !== 'accept' && event.step !== 'decline'))
      return this.answers.acknowledge(tx, answered, { status: 'Denied', reason: 'unknown-case' });
    const step = { step: event.step, by: partner.issuer, to: event.to } as const;
    const decided = handoverStep(asProtocol(offer, me), room.leader, step);
    if ('refused' in decided)
      return this.answers.acknowledge(tx, answered, { status: 'Denied', reason: decided.refused });
    await this.handovers.move(tx, offer.id, decided.handover.state, { jws, reason: event.reason });
    await this.journal.byPartner(tx, partner, room.incidentId, {
      action: event.step === 'accept' ? 'sharing.handover-accepted' : 'sharing.handover-declined',
      reason: event.reason || null,
      changes: { leadOfferedTo: partner.name },
    });
    if (event.step === 'accept') await this.finish(tx, room, offer, message);
  }

  private async finish(
    tx: Transaction,
    room: Room,
    offer: HandoverRecord,
    { partner, jws }: VerifiedEvent<RidHandover>,
  ): Promise<void> {
    const me = this.config.federation.issuer;
    const done = { step: 'done', by: me, to: partner.issuer, consented: true } as const;
    const answer = handoverStep({ state: 'accepted', from: me, to: partner.issuer }, room.leader, done);
    if ('refused' in answer) throw new Error(`a hand-over that was accepted is refused: ${answer.refused}`);
    const [incident] = await tx.query<{ drill: boolean }>(
      `SELECT drill FROM incidents.incident WHERE id = $1`,
      [room.incidentId],
    );
    const exercise = incident?.drill ?? false;
    for (const holder of await tx.query<Holder>(HOLDERS, [room.id])) {
      const releaseId = await this.ledger.write(tx, {
        direction: 'out',
        outcome: 'released',
        way: 'share',
        actor: { kind: 'system', id: null, name: partner.name },
        recipient: 'partner',
        partner: { id: holder.partnerId, name: holder.name },
        subject: { kind: 'incident', id: room.incidentId },
        content: 'handover',
        label: holder.tlp,
        drill: exercise,
      });
      await this.sender.execute(tx, {
        partnerId: holder.partnerId,
        event: {
          ...aboutCase(me, room, 'handover', { revision: holder.revision, tlp: holder.tlp, exercise }),
          name: 'handover',
          step: 'done',
          to: partner.issuer,
          reason: offer.reason,
          consents: [offer.offerJws, jws],
        },
        releaseId,
      });
    }
    await this.handovers.move(tx, offer.id, 'done');
    await this.rooms.changeLeader(tx, room, partner.issuer);
    await this.holder.execute(tx, room, partner, exercise);
    await this.journal.byPartner(tx, partner, room.incidentId, {
      action: 'sharing.handed-over',
      reason: offer.reason,
      changes: { leader: partner.name },
    });
  }
}

/** Everyone with a revision that stands, and what he holds. */
const HOLDERS = `
  SELECT s.partner_id AS "partnerId", p.name, r.revision, r.tlp
    FROM sharing.share s JOIN sharing.partner p ON p.id = s.partner_id AND p.state = 'active'
    JOIN LATERAL (SELECT x.revision, x.tlp FROM sharing.released_revision x
                   WHERE x.share_id = s.id AND x.undone_at IS NULL AND x.revoked_at IS NULL
                   ORDER BY x.revision DESC LIMIT 1) r ON true
   WHERE s.shared_case_id = $1 ORDER BY p.name, p.id`;
