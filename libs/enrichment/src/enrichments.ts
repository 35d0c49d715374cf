import { Injectable } from '@nestjs/common';
import { type NormalisedObservable } from '@tocsin/observables';
import { Clock, Database, Jobs } from '@tocsin/platform';
import { type EnrichmentFact } from './enrichment-plugin.js';
import { Plugins } from './plugins.js';
import { type Ending } from './run-plugin.js';

export const ENRICH = 'enrichment.enrich';

export interface EnrichmentView {
  plugin: string;
  /** Null: asked, and not answered yet; `facts` are those of the answer before. */
  ending: Ending | null;
  facts: EnrichmentFact[];
  source: string | null;
  asksOutside: boolean;
  /** Null: never asked. */
  askedAt: Date | null;
  answeredAt: Date | null;
}

type Row = Omit<EnrichmentView, 'asksOutside'>;

/** What plug-ins said of values. Asks no access policy: callers do, and look whether the actor may know of the value. */
@Injectable()
export class Enrichments {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly plugins: Plugins,
    private readonly clock: Clock,
  ) {}

  /** Every plug-in that takes this value, asked or not, in the order of the registry. One statement. */
  async of(observable: NormalisedObservable & { id: string }): Promise<EnrichmentView[]> {
    const rows = await this.database.query<Row>(
      `SELECT plugin, ending, facts, source, asked_at AS "askedAt", answered_at AS "answeredAt"
         FROM enrichment.result WHERE observable_id = $1`,
      [observable.id],
    );
    const known = new Map(rows.map((row) => [row.plugin, row]));
    return this.plugins.for(observable).map(({ name, asksOutside }) => ({
      plugin: name,
      ending: null,
      facts: [],
      source: null,
      askedAt: null,
      answeredAt: null,
      ...known.get(name),
      asksOutside,
    }));
  }

  /**
   * Has the plug-ins asked in the worker, again where they were asked before.
   * @param outside also those that ask somebody else: a person's decision each time
   */
  async request(observable: NormalisedObservable & { id: string }, outside: boolean): Promise<void> {
    const names = this.plugins
      .for(observable)
      .filter(({ asksOutside }) => outside || !asksOutside)
      .map(({ name }) => name);
    if (names.length === 0) return;
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO enrichment.result AS r (observable_id, plugin, asked_at)
         SELECT $1, name, $3 FROM unnest($2::text[]) name
         ON CONFLICT (observable_id, plugin) DO UPDATE SET asked_at = $3, ending = NULL`,
        [observable.id, names, this.clock.now()],
      );
      const payload = { observableId: observable.id, plugins: names };
      // One try: what fails says so, and a person may ask again.
      await this.jobs.enqueue(tx, ENRICH, payload, { maxAttempts: 3 });
    });
  }
}
