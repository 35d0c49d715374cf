import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type CalledBackMisp, WithdrawFromMisps } from '../../misp/withdraw-from-misps.js';
import { RevokeFromTaxii } from '../../taxii/publishing/revoke-from-taxii.js';
import { type Room } from '../shares/room.js';
import { type RevocationKind } from '../shares/share.vocabulary.js';
import { ShareRepository } from '../shares/share.repository.js';

/** What is called back of a room; without shares: from everyone. */
export interface CallBack {
  kind: RevocationKind;
  shareIds?: readonly string[];
  from: number;
  to: number;
}

/** What was called back where no message goes. */
export interface CalledBack {
  /** Objects in collections. */
  objects: number;
  misps: CalledBackMisp[];
}

/** Calls a case back from where partners have it by other ways than messages: their collections here, and their MISPs. */
@Injectable()
export class CallBackElsewhere {
  constructor(
    private readonly shares: ShareRepository,
    private readonly collections: RevokeFromTaxii,
    private readonly misps: WithdrawFromMisps,
  ) {}

  async execute(
    tx: Transaction,
    by: string,
    { id, owner, caseId }: Room,
    { kind, shareIds, from, to }: CallBack,
  ): Promise<CalledBack> {
    const partnerIds = (await this.shares.ofRoom(tx, id))
      .filter((share) => shareIds?.includes(share.id) ?? true)
      .map(({ partnerId }) => partnerId);
    // What is corrected stands there as its newest version already.
    const deletes = kind !== 'correct';
    let objects = 0;
    if (deletes)
      for (const partnerId of partnerIds)
        objects += await this.collections.execute(tx, { partnerId, owner, caseId });
    const misps = await this.misps.execute(tx, by, { owner, caseId, partnerIds, from, to, deletes });
    return { objects, misps };
  }
}
