import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type NormalisedObservable } from '@tocsin/observables';
import { Config } from '@tocsin/platform';
import { type EnrichmentPlugin } from './enrichment-plugin.js';
import { PLUGINS } from './registry.js';

/** The plug-ins that this installation has set up. */
@Injectable()
export class Plugins {
  readonly timeoutMs: number;
  private readonly plugins: readonly EnrichmentPlugin[];

  constructor(@Inject(Config) config: TocsinConfig) {
    this.timeoutMs = config.enrichment.timeoutMs;
    this.plugins = PLUGINS.flatMap((make) => make(config.enrichment) ?? []);
  }

  for(observable: NormalisedObservable): EnrichmentPlugin[] {
    return this.plugins.filter((plugin) => plugin.takes(observable));
  }
}
