import { Module } from '@nestjs/common';

/** Plug-ins that say more about an observable: names, countries, networks. */
@Module({})
export class EnrichmentModule {}
