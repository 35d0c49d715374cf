import { Injectable } from '@nestjs/common';
import { type StixHistory } from '@tocsin/formats';
import { Clock, type Transaction } from '@tocsin/platform';

/** A case in a partner's collection. */
export interface PublishedCase {
  partnerId: string;
  owner: string;
  caseId: string;
}

export interface NewPublication extends PublishedCase {
  releaseId: string;
  revision: number;
  created: string;
  modified: string;
  /** Of the projection that the bundle was written from, hexadecimal. */
  projectedSha256: string;
  by: string;
}

/** What was published of a case before. */
export interface Published {
  history: StixHistory;
  revision: number;
  projectedSha256: string;
  revoked: boolean;
}

interface Row {
  created: Date;
  modified: Date;
  revision: number;
  projectedSha256: string;
  revoked: boolean;
}

/** Remembers which case stands in which collection, and under which times. */
@Injectable()
export class Publications {
  constructor(private readonly clock: Clock) {}

  async latest(
    via: Pick<Transaction, 'query'>,
    { partnerId, owner, caseId }: PublishedCase,
  ): Promise<Published | null> {
    const [row] = await via.query<Row>(
      `SELECT p.created, p.modified, p.revision, p.projected_sha256 AS "projectedSha256", p.revoked_at IS NOT NULL AS revoked
         FROM sharing.taxii_publication p JOIN sharing.taxii_collection c ON c.id = p.collection_id
        WHERE c.partner_id = $1 AND p.case_owner = $2 AND p.case_id = $3 ORDER BY p.modified DESC LIMIT 1`,
      [partnerId, owner, caseId],
    );
    if (!row) return null;
    const { created, modified, revision, projectedSha256, revoked } = row;
    return {
      history: { created: created.toISOString(), modified: modified.toISOString() },
      revision,
      projectedSha256,
      revoked,
    };
  }

  async write(tx: Transaction, publication: NewPublication): Promise<void> {
    const { releaseId, partnerId, owner, caseId, revision, created, modified, projectedSha256, by } =
      publication;
    await tx.query(
      `INSERT INTO sharing.taxii_publication (release_id, collection_id, case_owner, case_id, revision, created, modified,
              projected_sha256, published_at, published_by)
       SELECT $1, c.id, $3, $4, $5, $6, $7, $8, $9, $10 FROM sharing.taxii_collection c WHERE c.partner_id = $2`,
      [
        releaseId,
        partnerId,
        owner,
        caseId,
        revision,
        created,
        modified,
        projectedSha256,
        this.clock.now(),
        by,
      ],
    );
  }

  /** @param modified of the revoking versions: what is published later has to be newer still */
  async revoke(
    tx: Transaction,
    { partnerId, owner, caseId }: PublishedCase,
    modified: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.taxii_publication p SET revoked_at = coalesce(revoked_at, $4), modified = greatest(modified, $5)
         FROM sharing.taxii_collection c
        WHERE c.id = p.collection_id AND c.partner_id = $1 AND p.case_owner = $2 AND p.case_id = $3`,
      [partnerId, owner, caseId, this.clock.now(), modified],
    );
  }
}
