import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { RequestApproval } from '@tocsin/release';
import { previewStale, shareUnknown } from '../exchange.errors.js';
import { RoomRepository } from '../shares/room.repository.js';
import { ShareRepository } from '../shares/share.repository.js';
import { CONTENT_TYPE } from './compose-release.js';
import { PrepareRelease } from './prepare-release.js';

/** Asks a second person to look at exactly what was previewed: TLP:AMBER+STRICT and TLP:RED leave no other way. */
@Injectable()
export class AskApproval {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly preparing: PrepareRelease,
    private readonly requests: RequestApproval,
  ) {}

  /**
   * @param sha256 of the preview, hexadecimal
   * @throws DomainError `SHARING.PREVIEW_STALE` (409), `SHARING.SHARE_UNKNOWN`, `RELEASE.ONLY_PERSONS` (403)
   */
  async execute(
    actor: Actor,
    ref: string,
    shareId: string,
    { sha256, why }: { sha256: string; why: string },
  ): Promise<{ id: string; expiresAt: Date }> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      for (const room of await this.rooms.ofIncident(tx, incident.id)) {
        const shares = await this.shares.ofRoom(tx, room.id);
        if (!shares.some(({ id }) => id === shareId)) continue;
        const { prepared } = await this.preparing.of(tx, actor, room, shares);
        const one = prepared.find(({ share }) => share.id === shareId);
        if (!one) break;
        const { partner, composed } = one;
        const { agreement } = partner;
        if (composed === null || agreement === null || composed.sha256 !== sha256)
          throw previewStale(partner.name);
        return this.requests.execute(tx, actor, {
          incident: { id: incident.id, ref: incident.ref },
          partner: { id: partner.partnerId, name: partner.name },
          agreement,
          label: composed.tlp,
          bytes: composed.bytes,
          contentType: CONTENT_TYPE,
          removed: composed.removed,
          why,
        });
      }
      throw shareUnknown();
    });
  }
}
