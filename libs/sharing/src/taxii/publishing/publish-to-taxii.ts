import { Injectable } from '@nestjs/common';
import { type StixBundle, type StixObject } from '@tocsin/formats';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { versionNotNewer } from '../taxii.errors.js';

/** A bundle that the gate has let go to one partner. */
export interface TaxiiPublication {
  partnerId: string;
  bundle: Pick<StixBundle, 'objects'>;
  /** The line of the ledger. */
  releaseId: string;
  /** The case that the objects belong to: they stay as long as one of their cases stands. */
  of: { owner: string; id: string };
}

interface Known {
  objectId: string;
  content: string;
  version: Date;
  withdrawn: boolean;
}

/**
 * Puts released objects into a partner's collection. A version is written once and never changed; what is there with the
 * same content stays as it is. Each gets a time of its own, later than any before: under the collection's lock, so that
 * nobody who follows `added_after` misses what another transaction is about to commit.
 */
@Injectable()
export class PublishToTaxii {
  constructor(private readonly clock: Clock) {}

  /** @returns how many versions are new. @throws DomainError `TAXII.VERSION_NOT_NEWER` (409) */
  async execute(tx: Transaction, { partnerId, bundle, releaseId, of }: TaxiiPublication): Promise<number> {
    const collectionId = await this.locked(tx, partnerId);
    const ids = bundle.objects.map(({ id }) => id);
    await tx.query(
      `INSERT INTO sharing.taxii_claim (collection_id, object_id, case_owner, case_id)
       SELECT $1, id, $3, $4 FROM unnest($2::text[]) AS id ON CONFLICT DO NOTHING`,
      [collectionId, ids, of.owner, of.id],
    );
    const known = new Map((await this.latest(tx, collectionId, ids)).map((each) => [each.objectId, each]));
    const fresh = bundle.objects.filter((object) => isNew(object, known.get(object.id)));
    await this.insert(tx, collectionId, releaseId, fresh);
    return fresh.length;
  }

  /** The collection of a partner, made at first need, locked. */
  async locked(tx: Transaction, partnerId: string): Promise<string> {
    await tx.query(
      `INSERT INTO sharing.taxii_collection (id, partner_id, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (partner_id) DO NOTHING`,
      [newId(), partnerId, this.clock.now()],
    );
    const { id } = await tx.one<{ id: string }>(
      `SELECT id FROM sharing.taxii_collection WHERE partner_id = $1 FOR UPDATE`,
      [partnerId],
    );
    return id;
  }

  private latest(tx: Transaction, collectionId: string, ids: readonly string[]): Promise<Known[]> {
    return tx.query<Known>(
      `SELECT DISTINCT ON (object_id) object_id AS "objectId", content, version, withdrawn_at IS NOT NULL AS withdrawn
         FROM sharing.taxii_object WHERE collection_id = $1 AND object_id = ANY($2)
        ORDER BY object_id, version DESC`,
      [collectionId, ids],
    );
  }

  private async insert(
    tx: Transaction,
    collectionId: string,
    releaseId: string,
    objects: readonly StixObject[],
  ): Promise<void> {
    if (objects.length === 0) return;
    const lines = objects.map((object) => ({
      id: object.id,
      type: object.type,
      spec: typeof object['spec_version'] === 'string' ? object['spec_version'] : '2.1',
      version: versionOf(object),
      content: JSON.stringify(object),
    }));
    const fresh = lines.map(({ id }) => id);
    await tx.query(
      `UPDATE sharing.taxii_object SET is_latest = false
        WHERE collection_id = $1 AND object_id = ANY($2) AND is_latest`,
      [collectionId, fresh],
    );
    // The same version again, after it was withdrawn: it is there anew, with a time of its own.
    await tx.query(
      `DELETE FROM sharing.taxii_object o USING jsonb_to_recordset($2::jsonb) AS l (id text, version timestamptz)
        WHERE o.collection_id = $1 AND o.object_id = l.id AND o.version = l.version AND o.withdrawn_at IS NOT NULL`,
      [collectionId, JSON.stringify(lines)],
    );
    await tx.query(
      `WITH base AS (
         SELECT greatest($4::timestamptz, last_added) AS at FROM sharing.taxii_collection WHERE id = $1),
            line AS (
         SELECT l.*, base.at + ordinality * interval '1 microsecond' AS added_at
           FROM base, ROWS FROM (jsonb_to_recordset($3::jsonb) AS
                (id text, type text, spec text, version timestamptz, content text)) WITH ORDINALITY AS l),
            written AS (
         INSERT INTO sharing.taxii_object (collection_id, added_at, object_id, object_type, spec_version, version,
                is_first, is_latest, release_id, content)
         SELECT $1, added_at, id, type, spec, coalesce(version, added_at),
                NOT EXISTS (SELECT FROM sharing.taxii_object o WHERE o.collection_id = $1 AND o.object_id = line.id),
                true, $2, content
           FROM line)
       UPDATE sharing.taxii_collection SET last_added = (SELECT max(added_at) FROM line) WHERE id = $1`,
      [collectionId, releaseId, JSON.stringify(lines), this.clock.now()],
    );
  }
}

/** The version of an object without `modified` and `created` is the time at which it was added. */
function versionOf(object: StixObject): string | null {
  const at = object['modified'] ?? object['created'];
  return typeof at === 'string' ? at : null;
}

function isNew(object: StixObject, known: Known | undefined): boolean {
  if (!known) return true;
  if (known.content === JSON.stringify(object) && !known.withdrawn) return false;
  const version = versionOf(object);
  // What was withdrawn and comes back as it was, and has no version of its own, is added anew.
  if (version === null) return true;
  if (Date.parse(version) > known.version.getTime()) return true;
  if (known.withdrawn && known.content === JSON.stringify(object)) return true;
  throw versionNotNewer(object.id);
}
