import { Injectable } from '@nestjs/common';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { ForeignCases } from '../../received/case/foreign-cases.js';
import { type Room } from '../shares/room.js';

/**
 * A case that we gave away goes on under another's lead: from now on its revisions come to us like to everyone who holds
 * it, so it is put beside the cases of others.
 */
@Injectable()
export class BecomeHolder {
  constructor(
    private readonly cases: ForeignCases,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Transaction,
    room: Room,
    leader: { id: string; issuer: string },
    exercise: boolean,
  ): Promise<void> {
    const { tlp } = await tx.one<{ tlp: 'RED' }>(`SELECT tlp FROM incidents.incident WHERE id = $1`, [
      room.incidentId,
    ]);
    const held = await this.cases.lock(tx, { owner: room.owner, id: room.caseId });
    if (held) {
      const known = { ...held.known, leader: leader.issuer, via: leader.issuer };
      await this.cases.update(tx, held.id, known, this.clock.now());
      return;
    }
    await this.cases.insert(
      tx,
      newId(),
      {
        owner: room.owner,
        id: room.caseId,
        exercise,
        leader: leader.issuer,
        via: leader.issuer,
        revision: room.revision,
        revisions: [],
        revokedThrough: 0,
        state: 'visible',
        answer: 'Approved',
        hopsLeft: 0,
        tlp,
      },
      { partnerId: leader.id, at: this.clock.now() },
    );
  }
}
