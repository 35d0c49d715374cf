import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';

/** A SELECT, or one that depends on who reads; what it needs besides `$1` is appended to the statement's parameters. */
export type SourceSql = string | ((actor: Actor, params: unknown[]) => string);

/**
 * What a library further down has to tell of an incident. Each is a SELECT over `$1`, the incident's id, and becomes
 * part of the one statement that reads the page: no second round trip, and no import of that library here.
 */
export interface IncidentSource {
  /** Who registers; a second registration under the same name replaces the first. */
  name: string;
  /**
   * Lines of the timeline. Columns: `id text` (unique, with a prefix of its own), `at timestamptz`, `kind text`,
   * `actor json {kind, name}`, `text text`, `message json`, `report json`.
   */
  timeline?: SourceSql;
  /** The incident's threads. One column `thread json`, in the order in which they are shown. */
  threads?: SourceSql;
  /** What besides the linked reports belongs to the incident, so that observables seen in it do. Columns: `kind`, `id`. */
  subjects?: SourceSql;
}

/** Where libraries further down register what belongs on an incident's page, when their module starts. */
@Injectable()
export class IncidentSources {
  private readonly sources = new Map<string, IncidentSource>();

  register(source: IncidentSource): void {
    this.sources.set(source.name, source);
  }

  /** The SELECTs of one kind, of whoever registered any, for one reader. */
  of(kind: 'timeline' | 'threads' | 'subjects', actor: Actor, params: unknown[]): string[] {
    return [...this.sources.values()].flatMap(({ [kind]: sql }) =>
      sql ? [typeof sql === 'string' ? sql : sql(actor, params)] : [],
    );
  }
}
