import { Module } from '@nestjs/common';
import { EnrichObservable } from './enrich-observable.js';
import { Enrichments } from './enrichments.js';
import { Plugins } from './plugins.js';

/** Plug-ins that say more about an observable: names, countries, networks. The job runs where a worker takes jobs. */
@Module({ providers: [EnrichObservable, Enrichments, Plugins], exports: [EnrichObservable, Enrichments] })
export class EnrichmentModule {}
