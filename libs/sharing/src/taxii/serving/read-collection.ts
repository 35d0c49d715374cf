import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, encodeCursor } from '@tocsin/platform';
import { objectUnknown } from '../taxii.errors.js';
import { TaxiiAccess } from './taxii-access.js';
import { type TaxiiQuery, type TaxiiVersions } from './taxii-query.js';

/** A version of an object; times as TAXII writes them, to the microsecond. */
export interface ServedObject {
  objectId: string;
  version: string;
  addedAt: string;
  /** The object as it was released; not read for a manifest. */
  content: string;
}

export interface ServedPage {
  items: ServedObject[];
  more: boolean;
  next: string | null;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** Pages of a collection, by the time at which objects were added: each version has one of its own. */
@Injectable()
export class ReadCollection {
  constructor(
    private readonly access: TaxiiAccess,
    private readonly database: Database,
  ) {}

  /**
   * @param what `objects` with content; `manifest` without
   * @throws DomainError `TAXII.COLLECTION_UNKNOWN` (404)
   */
  async page(
    actor: Actor,
    collectionId: string,
    query: TaxiiQuery,
    what: 'objects' | 'manifest',
  ): Promise<ServedPage> {
    const { id } = await this.access.collection(actor, collectionId);
    const { conditions, params } = conditionsOf(id, query);
    const rows = await this.database.query<ServedObject>(
      `SELECT object_id AS "objectId", to_char(version AT TIME ZONE 'UTC', ${MOMENT}) AS version,
              to_char(added_at AT TIME ZONE 'UTC', ${MOMENT}) AS "addedAt",
              ${what === 'objects' ? 'content' : `'' AS content`}
         FROM sharing.taxii_object WHERE ${conditions.join(' AND ')}
        ORDER BY added_at LIMIT ${query.limit + 1}`,
      params,
    );
    const items = rows.slice(0, query.limit);
    const more = rows.length > items.length;
    const last = items.at(-1);
    return { items, more, next: more && last ? encodeCursor([last.addedAt]) : null };
  }

  /** Of one object. @throws DomainError `TAXII.OBJECT_UNKNOWN` (404) */
  async ofObject(
    actor: Actor,
    collectionId: string,
    objectId: string,
    query: TaxiiQuery,
    what: 'objects' | 'manifest',
  ): Promise<ServedPage> {
    // The database takes no NUL, so it holds no such id.
    if (objectId.includes('\0')) throw objectUnknown();
    const found = await this.page(actor, collectionId, { ...query, ids: [objectId] }, what);
    if (found.items.length > 0) return found;
    const [known] = await this.database.query(
      `SELECT FROM sharing.taxii_object WHERE collection_id = $1 AND object_id = $2 AND withdrawn_at IS NULL LIMIT 1`,
      [collectionId, objectId],
    );
    if (known === undefined) throw objectUnknown();
    return found;
  }
}

function conditionsOf(collectionId: string, query: TaxiiQuery): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [collectionId];
  const conditions = ['collection_id = $1', 'withdrawn_at IS NULL'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  const versions = versionCondition(query.versions);
  if (versions === 'times') add((place) => timesCondition(query.versions, place), query.versions.at);
  else if (versions !== null) conditions.push(versions);
  if (query.addedAfter !== null) add((place) => `added_at > ${place}::timestamptz`, query.addedAfter);
  if (query.ids) add((place) => `object_id = ANY(${place})`, query.ids);
  if (query.types) add((place) => `object_type = ANY(${place})`, query.types);
  if (query.specVersions) add((place) => `spec_version = ANY(${place})`, query.specVersions);
  return { conditions, params };
}

function versionCondition({ all, first, last, at }: TaxiiVersions): string | null {
  if (all) return null;
  if (at.length > 0) return 'times';
  if (first && last) return '(is_first OR is_latest)';
  return first ? 'is_first' : 'is_latest';
}

function timesCondition({ first, last }: TaxiiVersions, place: string): string {
  return `(version = ANY(${place}::timestamptz[])${first ? ' OR is_first' : ''}${last ? ' OR is_latest' : ''})`;
}
