import { type TocsinConfig } from '@tocsin/config';
import { type NormalisedObservable } from '@tocsin/observables';

/** What a plug-in found, one thing at a time. `label` is a word that the console knows (`enrichment:label.*`). */
export interface EnrichmentFact {
  label: string;
  value: string;
}

/** Says more about a value. One file each, one line in the registry (docs/recipes/enrichment.md). */
export interface EnrichmentPlugin {
  /** Stable: results are stored under it, and the console has a name for it. */
  readonly name: string;
  /** Where the answer comes from, as it is shown: a server, a file with its date. Null: worked out here. */
  readonly source: string | null;
  /** It asks somebody else, who thereby learns that we ask. */
  readonly asksOutside: boolean;
  takes(observable: NormalisedObservable): boolean;
  /**
   * @param signal fires when nobody waits any more: what is open is closed
   * @returns nothing found: an empty list. Throws what went wrong; others are not disturbed.
   */
  look(observable: NormalisedObservable, signal: AbortSignal): Promise<EnrichmentFact[]>;
}

/** Makes a plug-in from the settings; null where it is not set up. */
export type PluginFactory = (settings: TocsinConfig['enrichment']) => EnrichmentPlugin | null;
