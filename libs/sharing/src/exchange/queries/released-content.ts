import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Blobs, Database } from '@tocsin/platform';
import { type Removal } from '@tocsin/release';
import { shareUnknown } from '../exchange.errors.js';

/** The exact copy of what left. */
export interface ReleasedCopy {
  text: string;
  /** Hexadecimal, of these bytes. */
  sha256: string;
  removed: Removal[];
}

/** What left once, as it left; the partner holds the same bytes. */
@Injectable()
export class ReleasedContent {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly blobs: Blobs,
  ) {}

  /** @throws DomainError `SHARING.SHARE_UNKNOWN` (404) */
  async execute(actor: Actor, ref: string, releaseId: string): Promise<ReleasedCopy> {
    this.access.require(actor, 'sharing.read');
    const incident = await this.incidents.findByReference(actor, ref);
    const [release] = await this.database.query<{ sha256: string; removed: Removal[] }>(
      `SELECT r.content_sha256 AS sha256, r.removed
         FROM sharing.released_revision r JOIN sharing.share s ON s.id = r.share_id
         JOIN sharing.shared_case c ON c.id = s.shared_case_id
        WHERE r.id = $1 AND c.incident_id = $2`,
      [releaseId, incident.id],
    );
    if (!release) throw shareUnknown();
    const bytes = await this.blobs.get(release.sha256);
    return { text: bytes.toString('utf8'), ...release };
  }
}
