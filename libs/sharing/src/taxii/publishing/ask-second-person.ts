import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { RequestApproval } from '@tocsin/release';
import { type ReadyShare } from './find-share.js';

/** Asks a second person for exactly these bytes; the next try lets them go once they are approved. */
@Injectable()
export class AskSecondPerson {
  constructor(private readonly requests: RequestApproval) {}

  /** Whoever is no person asks nobody: the refusal stands. */
  async ask(
    tx: Transaction,
    actor: Actor,
    incident: { id: string; ref: string },
    { partner, share, composed }: ReadyShare['one'],
    { bytes, contentType }: { bytes: Buffer; contentType: string },
  ): Promise<void> {
    const { agreement } = partner;
    if (actor.kind !== 'person' || agreement === null) return;
    await this.requests.execute(tx, actor, {
      incident: { id: incident.id, ref: incident.ref },
      partner: { id: partner.partnerId, name: partner.name },
      agreement,
      label: composed.tlp,
      bytes,
      contentType,
      removed: composed.removed,
      why: share.reason,
    });
  }
}
