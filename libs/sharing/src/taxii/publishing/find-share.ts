import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { Config, type Transaction } from '@tocsin/platform';
import { notLeader, shareUnknown } from '../../exchange/exchange.errors.js';
import { type Composed } from '../../exchange/releasing/compose-release.js';
import {
  type Prepared,
  type PreparedRelease,
  PrepareRelease,
} from '../../exchange/releasing/prepare-release.js';
import { type Room } from '../../exchange/shares/room.js';
import { RoomRepository } from '../../exchange/shares/room.repository.js';
import { ShareRepository } from '../../exchange/shares/share.repository.js';
import { nextRevision } from '../../protocol/next-revision.js';

/** A share with the projection that may go to its partner. */
export interface ReadyShare {
  room: Room;
  release: PreparedRelease;
  one: Prepared & { composed: Composed };
}

/** What a partner may get of a case, for the ways that are not messages: the same projection as theirs. */
@Injectable()
export class FindShare {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly preparing: PrepareRelease,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @returns only the partner's name where nothing can be composed for him
   * @throws DomainError `SHARING.SHARE_UNKNOWN` (404), `SHARING.NOT_LEADER` (409)
   */
  async of(
    tx: Transaction,
    actor: Actor,
    incidentId: string,
    shareId: string,
  ): Promise<ReadyShare | { partner: string }> {
    for (const room of await this.rooms.ofIncident(tx, incidentId)) {
      const shares = await this.shares.ofRoom(tx, room.id);
      if (!shares.some(({ id, state }) => id === shareId && state !== 'withdrawn')) continue;
      const release = await this.preparing.of(tx, actor, room, shares);
      const next = nextRevision(room, this.config.federation.issuer, release.content.fingerprint);
      if ('refused' in next) throw notLeader(room.leader);
      const one = release.prepared.find(({ share }) => share.id === shareId);
      if (!one) throw shareUnknown();
      if (one.composed === null) return { partner: one.partner.name };
      return { room, release, one: { ...one, composed: one.composed } };
    }
    throw shareUnknown();
  }

  /** The number under which it left is the case's from now on. */
  async left(tx: Transaction, { room, release }: ReadyShare): Promise<void> {
    if (!release.isNew) return;
    await this.rooms.revised(tx, room, {
      revision: release.revision,
      fingerprint: release.content.fingerprint,
      at: release.generatedAt,
    });
  }
}
