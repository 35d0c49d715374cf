import { type NormalisedObservable } from '@tocsin/observables';
import { type EnrichmentFact, type EnrichmentPlugin } from './enrichment-plugin.js';

export const ENDINGS = ['found', 'nothing', 'timed-out', 'failed'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface PluginResult {
  ending: Ending;
  facts: EnrichmentFact[];
  source: string | null;
  /** Why it failed, for those who run the system; never shown as a finding. */
  error: string | null;
  tookMs: number;
}

const MOST_FACTS = 20;
const LONGEST = 500;

/**
 * Asks one plug-in, for `timeoutMs` at most. Never throws: a plug-in that fails or hangs has a result that says so, and
 * the others do not wait for it.
 */
export async function runPlugin(
  plugin: EnrichmentPlugin,
  observable: NormalisedObservable,
  timeoutMs: number,
): Promise<PluginResult> {
  const started = performance.now();
  const stop = new AbortController();
  const done = (ending: Ending, facts: EnrichmentFact[], error: string | null = null): PluginResult => ({
    ending,
    facts: facts
      .slice(0, MOST_FACTS)
      .map(({ label, value }) => ({ label, value: value.slice(0, LONGEST).replaceAll('\u0000', '') })),
    source: plugin.source,
    error,
    tookMs: Math.round(performance.now() - started),
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  try {
    const facts = await Promise.race([plugin.look(observable, stop.signal), late]);
    if (facts === null) return done('timed-out', []);
    return done(facts.length > 0 ? 'found' : 'nothing', facts);
  } catch (error) {
    return done('failed', [], error instanceof Error ? error.message.slice(0, LONGEST) : String(error));
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
