import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Config, Database, type Transaction } from '@tocsin/platform';
import { Ledger } from '@tocsin/release';
import { handoverStep } from '../../protocol/handover.js';
import { ChangeOutgoing } from '../../transport/sending/change-outgoing.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { aboutCase } from '../case-event.js';
import { CaseJournal } from '../case-journal.js';
import { handoverRefused, handoverUnknown, nothingLeft, shareUnknown } from '../exchange.errors.js';
import { type Room } from '../shares/room.js';
import { RoomRepository } from '../shares/room.repository.js';
import { type ShareRecord } from '../shares/share.record.js';
import { ShareRepository } from '../shares/share.repository.js';
import { type HandoverRecord, HandoverRepository } from './handover.repository.js';

/** Offers the lead of a case to a partner who has it, and takes an unanswered offer back. */
@Injectable()
export class OfferHandover {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly handovers: HandoverRepository,
    private readonly sender: SendEvent,
    private readonly messages: ChangeOutgoing,
    private readonly ledger: Ledger,
    private readonly journal: CaseJournal,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** Who leads is a decision on the case: it needs the right to approve. @throws DomainError `SHARING.HANDOVER_REFUSED` */
  async execute(actor: Actor, ref: string, shareId: string, reason: string): Promise<void> {
    this.access.require(actor, 'sharing.approve');
    const incident = await this.incidents.findByReference(actor, ref);
    await this.database.transaction(async (tx) => {
      const { room, share } = await this.found(tx, incident.id, shareId);
      const [standing] = share.sent.filter(({ revoked }) => !revoked);
      if (!standing) throw nothingLeft();
      const partner = await tx.one<{ name: string; issuer: string }>(
        `SELECT name, issuer FROM sharing.partner WHERE id = $1`,
        [share.partnerId],
      );
      const known = asProtocol(await this.handovers.latest(tx, room.id), this.config.federation.issuer);
      const step = { step: 'offer', by: this.config.federation.issuer, to: partner.issuer } as const;
      const answer = handoverStep(known, room.leader, step);
      if ('refused' in answer) throw handoverRefused(answer.refused);
      const tlp: TlpLabel = incident.tlp;
      const { issuer } = this.config.federation;
      const releaseId = await this.ledger.write(tx, {
        direction: 'out',
        outcome: 'released',
        way: 'share',
        actor,
        recipient: 'partner',
        partner: { id: share.partnerId, name: partner.name },
        subject: { kind: 'incident', id: incident.id, ref: incident.ref },
        content: 'handover',
        label: tlp,
        drill: incident.drill,
      });
      const of = { revision: standing.revision, tlp, exercise: incident.drill };
      const { jti } = await this.sender.execute(tx, {
        partnerId: share.partnerId,
        event: {
          ...aboutCase(issuer, room, 'handover', of),
          name: 'handover',
          step: 'offer',
          to: partner.issuer,
          reason,
        },
        releaseId,
        holdSeconds: this.config.mail.holdSeconds,
      });
      await this.handovers.insert(tx, {
        roomId: room.id,
        partnerId: share.partnerId,
        reason,
        by: actor.name,
        offerJti: jti,
      });
      await this.journal.write(
        tx,
        actor,
        { id: incident.id, reference: incident.ref },
        {
          action: 'sharing.handover-offered',
          reason,
          changes: { leadOfferedTo: partner.name },
          detail: { jti },
        },
      );
    });
  }

  /**
   * Takes back an offer that is not answered. While it waits its ten seconds it does not leave at all; later the other
   * side still has it, and whoever accepts it then is told that nothing is offered any more.
   * @throws DomainError `SHARING.HANDOVER_UNKNOWN` (404): no offer is open
   */
  async withdraw(actor: Actor, ref: string): Promise<void> {
    this.access.require(actor, 'sharing.approve');
    const incident = await this.incidents.findByReference(actor, ref);
    await this.database.transaction(async (tx) => {
      for (const room of await this.rooms.ofIncident(tx, incident.id)) {
        const offer = await this.handovers.latest(tx, room.id);
        if (offer?.state !== 'offered') continue;
        const [message] = await tx.query<{ state: string }>(
          `SELECT state FROM sharing.outgoing_message WHERE jti = $1 FOR UPDATE`,
          [offer.offerJti],
        );
        if (message?.state === 'held' || message?.state === 'queued')
          await this.messages.cancelIn(tx, offer.offerJti, actor);
        await this.handovers.move(tx, offer.id, 'withdrawn');
        await this.journal.write(
          tx,
          actor,
          { id: incident.id, reference: incident.ref },
          {
            action: 'sharing.handover-withdrawn',
            changes: { leadOfferedTo: offer.partner },
          },
        );
        return;
      }
      throw handoverUnknown();
    });
  }

  private async found(
    tx: Transaction,
    incidentId: string,
    shareId: string,
  ): Promise<{ room: Room; share: ShareRecord }> {
    for (const room of await this.rooms.ofIncident(tx, incidentId)) {
      const share = (await this.shares.ofRoom(tx, room.id)).find(({ id }) => id === shareId);
      if (share) return { room, share };
    }
    throw shareUnknown();
  }
}

/** A row as the protocol speaks of it; `from` is us: only our own offers stand here. */
export function asProtocol(row: HandoverRecord | null, me: string) {
  return row === null ? null : { state: row.state, from: me, to: row.issuer };
}
