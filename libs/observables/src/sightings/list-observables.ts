import { decodeCursor, type Database, page } from '@tocsin/platform';
import { guessObservable } from '../extract/normalise-observable.js';
import { type NormalisedObservable, type ObservableType } from '../extract/observable-type.js';
import { refang } from '../extract/refang.js';
import { type ObservableView, type SightingView, type SubjectKind } from './sighting.js';
import { withDisplay } from './subject-observables.js';

/**
 * What a reader may know of. Which reports are hidden from him is known further down the house: the condition is
 * handed in, SQL for the ids of hidden subjects, whose parameters it appends.
 */
export interface Reader {
  kinds: readonly SubjectKind[];
  hidden: (params: unknown[]) => string;
}

export interface ObservableFilter {
  /** Without it: everything that was ever seen. */
  reader?: Reader;
  /** Part of a value, defanged or not. */
  q?: string;
  type?: ObservableType;
  cursor?: string;
  limit: number;
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

type Row = Omit<ObservableView, 'display'> & { id: string; key: string };

const COLUMNS = `o.type, o.value, o.ignored, o.first_seen_at AS "firstSeenAt", o.last_seen_at AS "lastSeenAt"`;

/** Newest first. A search that reads as a whole value ("hxxp://evil[.]example") looks for that value's spelling. */
export async function listObservables(
  database: Database,
  filter: ObservableFilter,
): Promise<Page<ObservableView>> {
  const after = filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2);
  const q = filter.q === undefined ? null : searchText(filter.q);
  const params: unknown[] = [q, filter.type ?? null, ...after, filter.limit + 1];
  const rows = await database.query<Row>(
    `SELECT o.id, o.first_seen_at::text AS key, ${COLUMNS}
       FROM observables.observable o
      WHERE ($1::text IS NULL OR o.value LIKE '%' || $1 || '%')
        AND ($2::text IS NULL OR o.type = $2)
        AND ($3::timestamptz IS NULL OR (o.first_seen_at, o.id) < ($3::timestamptz, $4::uuid))
        AND ${seenBy(filter.reader, params)}
      ORDER BY o.first_seen_at DESC, o.id DESC
      LIMIT $5`,
    params,
  );
  return page(rows, filter.limit, ({ id, key }) => [key, id], viewOf);
}

/** A value that was only seen where the reader may not look is not told, either. */
function seenBy(reader: Reader | undefined, params: unknown[]): string {
  if (!reader) return 'true';
  return `EXISTS (SELECT FROM observables.sighting s WHERE s.observable_id = o.id AND ${visibleTo(reader, params)})`;
}

function visibleTo({ kinds, hidden }: Reader, params: unknown[]): string {
  return `s.subject_kind = ANY($${params.push(kinds)}) AND s.subject_id NOT IN (${hidden(params)})`;
}

function searchText(q: string): string {
  const text = guessObservable(q)?.value ?? refang(q).trim().toLowerCase();
  return text.replaceAll(/[\\%_]/g, (char) => `\\${char}`);
}

function viewOf({ id: _id, key: _key, ...row }: Row): ObservableView {
  return withDisplay(row);
}

export interface SeenFilter extends Reader {
  cursor?: string;
  limit: number;
}

type SightingRow = Omit<SightingView, 'subject'> & {
  kind: SubjectKind;
  id: string;
  ref: string | null;
  key: string;
};

/** Where a value was seen, newest first. */
export async function listSightings(
  database: Database,
  { type, value }: NormalisedObservable,
  filter: SeenFilter,
): Promise<Page<SightingView>> {
  const after = filter.cursor === undefined ? [null, null, null, null] : decodeCursor(filter.cursor, 4);
  const params: unknown[] = [type, value, ...after, filter.limit + 1];
  const rows = await database.query<SightingRow>(
    `SELECT s.subject_kind AS kind, s.subject_id AS id, s.subject_ref AS ref, s.place, s.excerpt,
            s.seen_at AS "seenAt", s.seen_at::text AS key
       FROM observables.observable o JOIN observables.sighting s ON s.observable_id = o.id
      WHERE o.type = $1 AND o.value = $2 AND ${visibleTo(filter, params)}
        AND ($3::timestamptz IS NULL
             OR (s.seen_at, s.subject_kind, s.subject_id, s.place) < ($3::timestamptz, $4, $5::uuid, $6))
      ORDER BY s.seen_at DESC, s.subject_kind DESC, s.subject_id DESC, s.place DESC
      LIMIT $7`,
    params,
  );
  return page(rows, filter.limit, (row) => [row.key, row.kind, row.id, row.place], sightingOf);
}

function sightingOf({ kind, id, ref, place, excerpt, seenAt }: SightingRow): SightingView {
  return { subject: { kind, id, ref }, place, excerpt, seenAt };
}

export async function findObservable(
  database: Database,
  { type, value }: NormalisedObservable,
): Promise<ObservableView | null> {
  const [row] = await database.query<Omit<ObservableView, 'display'>>(
    `SELECT ${COLUMNS} FROM observables.observable o WHERE o.type = $1 AND o.value = $2`,
    [type, value],
  );
  return row ? withDisplay(row) : null;
}
