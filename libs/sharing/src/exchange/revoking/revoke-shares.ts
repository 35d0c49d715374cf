import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { CaseJournal } from '../case-journal.js';
import { nothingLeft } from '../exchange.errors.js';
import { RoomRepository } from '../shares/room.repository.js';
import { type RevocationKind } from '../shares/share.vocabulary.js';
import { CallBackElsewhere, type CalledBack } from './call-back-elsewhere.js';
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
    private readonly elsewhere: CallBackElsewhere,
    private readonly journal: CaseJournal,
  ) {}

  /** @throws DomainError `SHARING.NOTHING_LEFT` (409) where none of it was sent, `SHARING.NOTHING_CORRECTS` (409) */
  async execute(actor: Actor, ref: string, order: RevocationOrder): Promise<Told[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const { kind, reason, shareIds, from = 1, to = Number.MAX_SAFE_INTEGER } = order;
      const told: Told[] = [];
      const calledBack: CalledBack[] = [];
      for (const room of await this.rooms.ofIncident(tx, incident.id)) {
        told.push(...(await this.revocations.execute(tx, actor, room, { kind, reason, shareIds, from, to })));
        calledBack.push(
          ...(await this.elsewhere.execute(tx, actor.name, room, { kind, shareIds, from, to })),
        );
      }
      if (told.length === 0 && calledBack.length === 0) throw nothingLeft();
      const subject = { id: incident.id, reference: incident.ref };
      for (const one of told)
        await this.journal.write(tx, actor, subject, {
          action: 'sharing.revoked',
          reason,
          changes: { sharedWith: one.partner, revocation: kind, revision: range(one) },
          detail: { shareId: one.shareId, outcome: one.outcome },
        });
      for (const { sharedWith } of calledBack)
        await this.journal.write(tx, actor, subject, {
          action: 'sharing.revoked',
          reason,
          changes: { sharedWith, revocation: kind },
        });
      return told;
    });
  }
}

const range = ({ from, to }: Told): string => (from === to ? String(from) : `${from}–${to}`);
