import { Injectable } from '@nestjs/common';

/** Where open work is counted. */
export interface OpenWorkSource {
  name: string;
  /** SELECT of (`person_id uuid`, `level int` 0 … 5) with a row for each open thing that somebody holds; no parameters. */
  sql: string;
}

/** What counts as work is known to those who own it; they stand downstream and say it here (`OnModuleInit`). */
@Injectable()
export class OpenWork {
  private readonly sources = new Map<string, string>();

  register({ name, sql }: OpenWorkSource): void {
    this.sources.set(name, sql);
  }

  /** All of it as one sub-select. */
  get sql(): string {
    return (
      [...this.sources.values()].join(' UNION ALL ') ||
      'SELECT NULL::uuid AS person_id, 0 AS level WHERE false'
    );
  }
}
