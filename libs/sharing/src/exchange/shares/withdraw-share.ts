import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { CaseJournal } from '../case-journal.js';
import { shareState, shareUnknown } from '../exchange.errors.js';
import { ShareRepository } from './share.repository.js';

/** Drops a proposal of which nothing has left. */
@Injectable()
export class WithdrawShare {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly shares: ShareRepository,
    private readonly journal: CaseJournal,
  ) {}

  /** @throws DomainError `SHARING.STATE` (409) once something left: that is revoked, not withdrawn */
  async execute(actor: Actor, ref: string, shareId: string): Promise<void> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    await this.database.transaction(async (tx) => {
      const [share] = await tx.query<{ state: string; partner: string }>(
        `SELECT s.state, p.name AS partner FROM sharing.share s
           JOIN sharing.shared_case c ON c.id = s.shared_case_id JOIN sharing.partner p ON p.id = s.partner_id
          WHERE s.id = $1 AND c.incident_id = $2 FOR UPDATE OF s`,
        [shareId, incident.id],
      );
      if (!share) throw shareUnknown();
      if (share.state !== 'proposed') throw shareState(share.state, 'withdrawing');
      await this.shares.move(tx, shareId, 'withdrawn');
      await this.journal.write(
        tx,
        actor,
        { id: incident.id, reference: incident.ref },
        {
          action: 'sharing.withdrawn',
          changes: { sharedWith: share.partner },
          detail: { shareId },
        },
      );
    });
  }
}
