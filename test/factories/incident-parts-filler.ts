import { type IncidentPart } from '@tocsin/incidents';
import { newId } from '@tocsin/platform';

type Query = <T>(sql: string, params?: unknown[]) => Promise<T[]>;

interface Column {
  name: string;
  type: string;
  /** Has to be given: neither null nor a default is possible. */
  needed: boolean;
  /** SELECT of what it may point at. */
  target: string | null;
}

/**
 * Puts rows into any table that is registered as a part of incidents, whoever adds it: what has to be given is made from
 * the column's type, what points elsewhere points at a row that is there.
 */
export class IncidentPartsFiller {
  private readonly columns = new Map<string, Column[]>();
  private count = 0;

  constructor(private readonly query: Query) {}

  /** @param pick chooses among so many @returns whether a row could be made (its like may be there already) */
  async add(
    part: IncidentPart,
    incident: { id: string; ref: string },
    pick: (among: number) => number,
  ): Promise<boolean> {
    const values = new Map<string, unknown>();
    for (const column of await this.columnsOf(part.table)) {
      if (column.name === part.column) values.set(column.name, incident.id);
      else if (column.name === part.reference) values.set(column.name, incident.ref);
      else if (column.needed || part.key.includes(column.name))
        values.set(column.name, await this.value(column, pick));
    }
    // Nothing there yet that it could point at.
    if ([...values.values()].includes(undefined)) return false;
    // What else the condition of the part asks for: `p.subject_kind = 'incident'`.
    for (const [, name, value] of (part.where ?? '').matchAll(/p\.(\w+) = '([^']*)'/g))
      if (name) values.set(name, value);
    const names = [...values.keys()].map((name) => `"${name}"`);
    const places = names.map((_, index) => `$${index + 1}`);
    const made = await this.query(
      `INSERT INTO ${part.table} (${names.join(', ')}) VALUES (${places.join(', ')}) ON CONFLICT DO NOTHING RETURNING 1`,
      [...values.values()],
    );
    return made.length > 0;
  }

  private async value({ name, type, target }: Column, pick: (among: number) => number): Promise<unknown> {
    if (target) {
      const rows = await this.query<{ id: string }>(`${target} ORDER BY id LIMIT 20`);
      return rows[pick(rows.length)]?.id;
    }
    this.count++;
    if (type === 'uuid') return newId();
    if (type === 'integer' || type === 'bigint' || type === 'smallint') return this.count % 30_000;
    if (type.startsWith('timestamp')) return new Date(Date.UTC(2026, 10, 19, 9, 0, this.count));
    if (type === 'boolean') return false;
    if (type === 'jsonb' || type === 'json') return '{}';
    if (type === 'ARRAY' || type.endsWith('[]')) return [];
    if (type === 'date') return '2026-11-20';
    // One of few, so that two incidents have the like.
    return name === 'place' ? 'body' : `${name}-${this.count}`;
  }

  private async columnsOf(table: string): Promise<Column[]> {
    const known = this.columns.get(table);
    if (known) return known;
    const found = await this.query<Column>(
      `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
              a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS needed,
              (SELECT 'SELECT ' || quote_ident(o.attname) || ' AS id FROM ' || c.confrelid::regclass
                 FROM pg_constraint c JOIN pg_attribute o ON o.attrelid = c.confrelid AND o.attnum = c.confkey[1]
                WHERE c.conrelid = a.attrelid AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum] LIMIT 1) AS target
         FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
      [table],
    );
    this.columns.set(table, found);
    return found;
  }
}
