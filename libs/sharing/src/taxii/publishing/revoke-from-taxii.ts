import { Injectable } from '@nestjs/common';
import { revokeStix, type StixObject } from '@tocsin/formats';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { Publications, type PublishedCase } from './publications.js';
import { PublishToTaxii } from './publish-to-taxii.js';

/** Objects that tell nothing of a case: who made it, what the labels mean. */
const DESCRIBING = ['marking-definition', 'extension-definition', 'identity'];

/**
 * Calls a case back from a partner's collection. Each object of it that has versions gets one more that says `revoked`
 * and nothing else; its earlier versions and everything without versions are served no longer. What another case of the
 * partner still holds stays.
 */
@Injectable()
export class RevokeFromTaxii {
  constructor(
    private readonly publications: Publications,
    private readonly publishing: PublishToTaxii,
    private readonly clock: Clock,
  ) {}

  /** @returns how many objects were called back; 0: the case was not in the collection */
  async execute(tx: Transaction, of: PublishedCase): Promise<number> {
    const published = await this.publications.latest(tx, of);
    if (!published || published.revoked) return 0;
    const collectionId = await this.publishing.locked(tx, of.partnerId);
    const released = await tx.query<{ id: string }>(
      `DELETE FROM sharing.taxii_claim c
        WHERE c.collection_id = $1 AND c.case_owner = $2 AND c.case_id = $3
       RETURNING c.object_id AS id`,
      [collectionId, of.owner, of.caseId],
    );
    const rows = await tx.query<{ content: string }>(UNCLAIMED, [collectionId, released.map(({ id }) => id)]);
    const objects = rows.map(({ content }) => JSON.parse(content) as StixObject);
    const now = this.clock.now().toISOString();
    const revoked = revokeStix(objects, of.owner, now);
    const answered = new Set(revoked.map(({ id }) => id));
    const gone = objects.filter(({ id, type }) => answered.has(id) || !DESCRIBING.includes(type));
    await tx.query(
      `UPDATE sharing.taxii_object SET withdrawn_at = $3, is_latest = false
        WHERE collection_id = $1 AND object_id = ANY($2) AND withdrawn_at IS NULL`,
      [collectionId, gone.map(({ id }) => id), this.clock.now()],
    );
    await this.publishing.execute(tx, {
      partnerId: of.partnerId,
      bundle: { objects: revoked },
      releaseId: newId(),
      of: { owner: of.owner, id: of.caseId },
    });
    const times = revoked.map((object) => String(object['modified'])).toSorted();
    await this.publications.revoke(tx, of, times.at(-1) ?? now);
    return gone.length;
  }
}

const UNCLAIMED = `
  SELECT o.content FROM sharing.taxii_object o
   WHERE o.collection_id = $1 AND o.object_id = ANY($2) AND o.is_latest AND o.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM sharing.taxii_claim c WHERE c.collection_id = $1 AND c.object_id = o.object_id)
   ORDER BY o.added_at`;
