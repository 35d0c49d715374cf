import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database, type Transaction } from '@tocsin/platform';
import { CaseJournal } from '../case-journal.js';
import { nothingLeft } from '../exchange.errors.js';
import { type Room } from '../shares/room.js';
import { RoomRepository } from '../shares/room.repository.js';
import { type RevocationKind } from '../shares/share.vocabulary.js';
import { RevokeFromTaxii } from '../../taxii/publishing/revoke-from-taxii.js';
import { ShareRepository } from '../shares/share.repository.js';
import { SendRevocation, type Told } from './send-revocation.js';

/** What is called back; without shares: from everyone, without numbers: all revisions. */
export interface RevocationOrder {
  kind: RevocationKind;
  /** Told to the partners. */
  reason: string;
  shareIds?: readonly string[];
  from?: number;
  to?: number;
}

/**
 * Calls back what was shared of a case: `retract` (it was wrong to share it, or it is wrong), `correct` (a later revision
 * stands in its place), `purge-request` (the bytes shall go). A purge is a request; how it stands is the partner's to say.
 */
@Injectable()
export class RevokeShares {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly revocations: SendRevocation,
    private readonly shares: ShareRepository,
    private readonly collections: RevokeFromTaxii,
    private readonly journal: CaseJournal,
  ) {}

  /** @throws DomainError `SHARING.NOTHING_LEFT` (409) where none of it was sent, `SHARING.NOTHING_CORRECTS` (409) */
  async execute(actor: Actor, ref: string, order: RevocationOrder): Promise<Told[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const { kind, reason, shareIds, from = 1, to = Number.MAX_SAFE_INTEGER } = order;
      const told: Told[] = [];
      let calledBack = 0;
      for (const room of await this.rooms.ofIncident(tx, incident.id)) {
        told.push(...(await this.revocations.execute(tx, actor, room, { kind, reason, shareIds, from, to })));
        // What is corrected stands in collections as its newest version already.
        if (kind !== 'correct') calledBack += await this.fromCollections(tx, room, shareIds);
        calledBack += await this.fromMisps(tx, room, { shareIds, from, to });
      }
      if (told.length === 0 && calledBack === 0) throw nothingLeft();
      for (const one of told)
        await this.journal.write(
          tx,
          actor,
          { id: incident.id, reference: incident.ref },
          {
            action: 'sharing.revoked',
            reason,
            changes: { sharedWith: one.partner, revocation: kind, revision: range(one) },
            detail: { shareId: one.shareId, outcome: one.outcome },
          },
        );
      return told;
    });
  }

  private async fromCollections(tx: Transaction, room: Room, shareIds?: readonly string[]): Promise<number> {
    let objects = 0;
    for (const { id, partnerId } of await this.shares.ofRoom(tx, room.id)) {
      if (shareIds && !shareIds.includes(id)) continue;
      objects += await this.collections.execute(tx, { partnerId, owner: room.owner, caseId: room.caseId });
    }
    return objects;
  }

  /** What waits for a MISP that is away does not leave any more, and nobody can have it tried again. */
  private async fromMisps(
    tx: Transaction,
    { id, owner, caseId }: Room,
    { shareIds, from, to }: Pick<Required<RevocationOrder>, 'from' | 'to'> & { shareIds?: readonly string[] },
  ): Promise<number> {
    const partners = (await this.shares.ofRoom(tx, id))
      .filter((share) => shareIds?.includes(share.id) ?? true)
      .map(({ partnerId }) => partnerId);
    const gone = await tx.query(
      `DELETE FROM sharing.misp_push k USING sharing.misp_instance m
        WHERE m.id = k.instance_id AND m.partner_id = ANY($1::uuid[]) AND k.case_owner = $2 AND k.case_id = $3
          AND k.revision BETWEEN $4::bigint AND $5::bigint AND k.state <> 'done' RETURNING k.id`,
      [partners, owner, caseId, from, to],
    );
    return gone.length;
  }
}

const range = ({ from, to }: Told): string => (from === to ? String(from) : `${from}–${to}`);
