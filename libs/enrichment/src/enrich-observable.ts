import { type NormalisedObservable } from '@tocsin/observables';
import { Clock, Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { ENRICH } from './enrichments.js';
import { Plugins } from './plugins.js';
import { type PluginResult, runPlugin } from './run-plugin.js';

interface Asked {
  observableId: string;
  plugins: string[];
}

/** Asks plug-ins about one value, all at the same time; each answer is stored when it comes. */
@HandlesJob(ENRICH)
export class EnrichObservable implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly plugins: Plugins,
    private readonly clock: Clock,
  ) {}

  async run({ observableId, plugins: wanted }: Asked): Promise<void> {
    const [observable] = await this.database.query<NormalisedObservable>(
      `SELECT type, value FROM observables.observable WHERE id = $1`,
      [observableId],
    );
    if (!observable) return;
    const asked = this.plugins.for(observable).filter(({ name }) => wanted.includes(name));
    await Promise.all(
      asked.map(async (plugin) => {
        const result = await runPlugin(plugin, observable, this.plugins.timeoutMs);
        await this.store(observableId, plugin.name, result);
      }),
    );
  }

  /** What was known before stays where nothing was learnt: an old answer with its age beats none. */
  private async store(observableId: string, plugin: string, result: PluginResult): Promise<void> {
    const { ending, facts, source, error, tookMs } = result;
    const learnt = ending === 'found' || ending === 'nothing';
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO enrichment.result AS r (observable_id, plugin, ending, facts, source, error, asked_at, answered_at, took_ms)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, CASE WHEN $9::boolean THEN $7::timestamptz END, $8)
       ON CONFLICT (observable_id, plugin) DO UPDATE
          SET ending = $3, error = $6, took_ms = $8,
              facts = CASE WHEN $9 THEN $4::jsonb ELSE r.facts END, source = coalesce($5, r.source),
              answered_at = CASE WHEN $9 THEN $7 ELSE r.answered_at END`,
      [observableId, plugin, ending, JSON.stringify(facts), source, error, now, tookMs, learnt],
    );
  }
}
