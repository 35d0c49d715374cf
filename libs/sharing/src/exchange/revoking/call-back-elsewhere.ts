import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { WithdrawFromMisps } from '../../misp/withdraw-from-misps.js';
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

/** Where it was called back, as the record names it: the partner, and how he has it. */
export interface CalledBack {
  sharedWith: string;
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
  ): Promise<CalledBack[]> {
    const partnerIds = (await this.shares.ofRoom(tx, id))
      .filter((share) => shareIds?.includes(share.id) ?? true)
      .map(({ partnerId }) => partnerId);
    // What is corrected stands there as its newest version already.
    const deletes = kind !== 'correct';
    const emptied: string[] = [];
    for (const partnerId of deletes ? partnerIds : [])
      if ((await this.collections.execute(tx, { partnerId, owner, caseId })) > 0) emptied.push(partnerId);
    const misps = await this.misps.execute(tx, by, { owner, caseId, partnerIds, from, to, deletes });
    const names = await this.namesOf(tx, emptied);
    return [
      ...names.map((name) => ({ sharedWith: `${name} (TAXII)` })),
      ...misps.map(({ partner, title }) => ({ sharedWith: `${partner} (${title})` })),
    ];
  }

  private async namesOf(tx: Transaction, partnerIds: readonly string[]): Promise<string[]> {
    if (partnerIds.length === 0) return [];
    const rows = await tx.query<{ name: string }>(
      `SELECT name FROM sharing.partner WHERE id = ANY($1::uuid[]) ORDER BY name, id`,
      [partnerIds],
    );
    return rows.map(({ name }) => name);
  }
}
