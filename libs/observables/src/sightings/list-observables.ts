import { decodeCursor, type Database, page } from '@tocsin/platform';
import { guessObservable } from '../extract/normalise-observable.js';
import { type ObservableType } from '../extract/observable-type.js';
import { refang } from '../extract/refang.js';
import { type ObservableView, type SubjectKind, type Verdict } from './sighting.js';
import { withDisplay } from './subject-observables.js';

/**
 * What a reader may know of. Which subjects are hidden from him is known further down the house: the condition is
 * handed in, SQL for the ids of hidden subjects (column `id`), whose parameters it appends.
 */
export interface Reader {
  kinds: readonly SubjectKind[];
  hidden: (params: unknown[]) => string;
}

export interface ObservableFilter {
  reader: Reader;
  /** Part of a value, defanged or not. */
  q?: string;
  type?: ObservableType;
  verdict?: Verdict;
  ignored?: boolean;
  /** Only these, of any type: what was pasted. */
  values?: readonly { type: ObservableType; value: string }[];
  cursor?: string;
  limit: number;
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A value in a list: seen where, as far as the reader may know. */
export interface ListedObservable extends ObservableView {
  id: string;
  /** In how many subjects, counted to 100. */
  count: number;
}

export const COUNTED = 100;

type Row = Omit<ListedObservable, 'display'>;

/**
 * Newest first. A search that reads as a whole value ("hxxp://evil[.]example") looks for that value's spelling. First,
 * last and count are those of the sightings that the reader may know, and a value without one is not told. Ids of
 * subjects are in the order of time, so the first and last of each kind are at the ends of the primary key.
 */
export async function listObservables(
  database: Database,
  filter: ObservableFilter,
): Promise<Page<ListedObservable>> {
  const [after] = filter.cursor === undefined ? [null] : decodeCursor(filter.cursor, 1);
  const { values } = filter;
  const params: unknown[] = [
    filter.q === undefined ? null : searchText(filter.q),
    filter.type ?? null,
    after,
    filter.limit + 1,
    filter.reader.kinds,
    filter.verdict ?? null,
    filter.ignored ?? null,
    values?.map(({ type }) => type) ?? [],
    values?.map(({ value }) => value) ?? [],
  ];
  const hidden = filter.reader.hidden(params);
  const rows = await database.query<Row>(
    `WITH hidden AS MATERIALIZED (${hidden})
     SELECT o.id, o.type, o.value, o.ignored, o.verdict, o.version, seen.first AS "firstSeenAt", seen.last AS "lastSeenAt",
            (SELECT count(*)::int FROM (
               SELECT DISTINCT s.subject_kind, s.subject_id FROM observables.sighting s
                WHERE s.observable_id = o.id AND ${SEEN} LIMIT ${COUNTED}) counted) AS count
       FROM observables.observable o
      CROSS JOIN LATERAL (
        SELECT min(ends.at) AS first, max(ends.at) AS last
          FROM unnest($5::text[]) k(kind)
         CROSS JOIN LATERAL (
           (SELECT s.seen_at AS at FROM observables.sighting s
             WHERE s.observable_id = o.id AND s.subject_kind = k.kind AND ${VISIBLE} ORDER BY s.subject_id LIMIT 1)
           UNION ALL
           (SELECT s.seen_at FROM observables.sighting s
             WHERE s.observable_id = o.id AND s.subject_kind = k.kind AND ${VISIBLE} ORDER BY s.subject_id DESC LIMIT 1)
         ) ends) seen
      WHERE ($1::text IS NULL OR o.value LIKE '%' || $1 || '%')
        AND ($2::text IS NULL OR o.type = $2)
        AND ($3::uuid IS NULL OR o.id < $3::uuid)
        AND ($6::text IS NULL OR o.verdict = $6)
        AND ($7::boolean IS NULL OR o.ignored = $7)
        AND ${values ? `(o.type, o.value) IN (SELECT * FROM unnest($8::text[], $9::text[]))` : '$8::text[] = $9::text[]'}
        AND seen.first IS NOT NULL
      ORDER BY o.id DESC
      LIMIT $4`,
    params,
  );
  return page(rows, filter.limit, ({ id }) => [id], withDisplay);
}

const VISIBLE = `s.subject_id NOT IN (SELECT id FROM hidden)`;
const SEEN = `s.subject_kind = ANY($5::text[]) AND ${VISIBLE}`;

function searchText(q: string): string {
  const text = guessObservable(q)?.value ?? refang(q).trim().toLowerCase();
  return text.replaceAll(/[\\%_]/g, (char) => `\\${char}`);
}
