import { Injectable } from '@nestjs/common';
import { type RidRevocation } from '@tocsin/formats';
import { type Transaction } from '@tocsin/platform';
import { type OnwardRevocation } from '../../received/handling/onward-revocations.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { CaseJournal } from '../case-journal.js';
import { RoomRepository } from '../shares/room.repository.js';
import { CallBackElsewhere } from './call-back-elsewhere.js';
import { SendRevocation } from './send-revocation.js';

/** A revocation of a case that we passed on reaches everyone who had it from us (rule 4), in the words of its leader. */
@Injectable()
export class CarryRevocation {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly revocations: SendRevocation,
    private readonly elsewhere: CallBackElsewhere,
    private readonly journal: CaseJournal,
  ) {}

  async execute(
    tx: Transaction,
    { event, partner }: VerifiedEvent<RidRevocation>,
    { kind, from, to }: OnwardRevocation,
  ): Promise<void> {
    const room = await this.rooms.ofCase(tx, event.case.owner, event.case.id);
    if (!room) return;
    const actor = { kind: 'system' as const, id: null, name: partner.name };
    const told = await this.revocations.execute(tx, actor, room, {
      kind,
      reason: event.reason,
      from,
      to,
      correctedBy: event.corrected_by,
    });
    for (const one of told)
      await this.journal.byPartner(tx, partner, room.incidentId, {
        action: 'sharing.revocation-carried',
        reason: event.reason,
        changes: { sharedWith: one.partner, revocation: kind },
        detail: { shareId: one.shareId, outcome: one.outcome },
      });
    for (const { sharedWith } of await this.elsewhere.execute(tx, partner.name, room, { kind, from, to }))
      await this.journal.byPartner(tx, partner, room.incidentId, {
        action: 'sharing.revocation-carried',
        reason: event.reason,
        changes: { sharedWith, revocation: kind },
      });
  }
}
