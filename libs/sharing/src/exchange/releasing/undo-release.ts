import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Database } from '@tocsin/platform';
import { ChangeOutgoing } from '../../transport/sending/change-outgoing.js';
import { CaseJournal } from '../case-journal.js';
import { leftAlready, shareUnknown } from '../exchange.errors.js';
import { ShareRepository } from '../shares/share.repository.js';
import { type ShareFile, ShareFiles } from './share-files.js';

interface Row {
  shareId: string;
  partnerId: string;
  partner: string;
  revision: number;
  owner: string;
  caseId: string;
  undone: boolean;
}

/** Takes a release back while it still waits its ten seconds: then nothing of it ever left. */
@Injectable()
export class UndoRelease {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly shares: ShareRepository,
    private readonly messages: ChangeOutgoing,
    private readonly files: ShareFiles,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SHARING.LEFT_ALREADY` (409) */
  async execute(actor: Actor, ref: string, releaseId: string): Promise<void> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    await this.database.transaction(async (tx) => {
      const [release] = await tx.query<Row>(RELEASE, [releaseId, incident.id]);
      if (!release || release.undone) throw shareUnknown();
      const sent = await tx.query<{ jti: string; state: string }>(
        `SELECT jti, state FROM sharing.outgoing_message WHERE release_id = $1 ORDER BY sequence FOR UPDATE`,
        [releaseId],
      );
      if (sent.length === 0 || sent.some(({ state }) => state !== 'held')) throw leftAlready();
      const now = this.clock.now();
      for (const { jti } of sent) await this.messages.cancelIn(tx, jti, actor);
      await tx.query(`UPDATE sharing.released_revision SET undone_at = $2 WHERE id = $1`, [releaseId, now]);
      const [standing] = await tx.query<{ files: ShareFile[] }>(STANDING, [release.shareId]);
      if (!standing) await this.shares.move(tx, release.shareId, 'proposed');
      await this.files.set(tx, release.partnerId, release, standing?.files ?? []);
      await this.journal.write(
        tx,
        actor,
        { id: incident.id, reference: incident.ref },
        {
          action: 'sharing.release-undone',
          changes: { sharedWith: release.partner, revision: release.revision },
          detail: { shareId: release.shareId, releaseId },
        },
      );
    });
  }
}

const RELEASE = `
  SELECT r.share_id AS "shareId", s.partner_id AS "partnerId", p.name AS partner, r.revision, c.owner,
         c.case_id AS "caseId", r.undone_at IS NOT NULL AS undone
    FROM sharing.released_revision r JOIN sharing.share s ON s.id = r.share_id
    JOIN sharing.shared_case c ON c.id = s.shared_case_id JOIN sharing.partner p ON p.id = s.partner_id
   WHERE r.id = $1 AND c.incident_id = $2 FOR UPDATE OF r, s`;

const STANDING = `
  SELECT r.attachments AS files FROM sharing.released_revision r
   WHERE r.share_id = $1 AND r.undone_at IS NULL AND r.revoked_at IS NULL ORDER BY r.revision DESC LIMIT 1`;
