import { Injectable } from '@nestjs/common';

/** How the rows of one table belong to incidents, and what becomes of them when one incident is merged into another. */
export interface IncidentPart {
  /** With its schema: `incidents.task`. */
  table: string;
  /** The column with the incident's id. */
  column: string;
  /** What identifies a row besides that column: `['id']`; of a link, its other end: `['report_id']`. */
  key: readonly string[];
  /**
   * `moves`: its rows become the survivor's and come back when the merge is undone. `stays`: they remain with the
   * merged incident, because they speak of it alone (`why` says what).
   */
  way: 'moves' | 'stays';
  why?: string;
  /**
   * Columns that are unique together with the incident. A row of which the survivor has one like it is put aside in the
   * merge's ledger and comes back with the rest. For links nothing need be said: it is their key.
   */
  unique?: readonly string[];
  /** Only these rows, where the column names other things too; SQL over the row `p`. */
  where?: string;
  /** The column that repeats the incident's reference beside its id. */
  reference?: string;
  /**
   * Rows that came to the survivor after the merge and still go back with the merged incident, because what they hang
   * on goes: SQL over the row `p`, with `$1` the survivor's id, `$2` the merged one's and `$3` when they were merged.
   * Parts are asked in the order in which they were registered, and the rows of the ledger are back by then.
   */
  follows?: string;
}

/**
 * Where every table that refers to an incident says what a merge does with it, when its module starts. A test reads the
 * foreign keys from the database and fails for a table that nobody registered: what is not known here would be lost.
 */
@Injectable()
export class IncidentParts {
  private readonly parts = new Map<string, IncidentPart>();

  /** A second registration of the same column replaces the first. @throws Error for a name that is none of SQL's */
  register(...parts: readonly IncidentPart[]): void {
    for (const part of parts) {
      const names = [...part.table.split('.'), part.column, ...part.key, ...(part.unique ?? [])];
      if (part.reference) names.push(part.reference);
      // These names stand in statements as they are.
      const wrong = names.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
      if (wrong !== undefined) throw new Error(`"${wrong}" is no name of a column`);
      this.parts.set(partName(part), part);
    }
  }

  /** All of them, in the order of registration. */
  all(): IncidentPart[] {
    return [...this.parts.values()];
  }
}

/** `incidents.task.incident_id`: how the ledger names a part. */
export function partName({ table, column }: Pick<IncidentPart, 'table' | 'column'>): string {
  return `${table}.${column}`;
}
