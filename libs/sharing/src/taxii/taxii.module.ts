import { Module } from '@nestjs/common';
import { PartnersModule } from '../partners/partners.module.js';
import { TaxiiClients } from './clients/taxii-clients.js';
import { Publications } from './publishing/publications.js';
import { PublishToTaxii } from './publishing/publish-to-taxii.js';
import { RevokeFromTaxii } from './publishing/revoke-from-taxii.js';
import { ReadCollection } from './serving/read-collection.js';
import { TaxiiAccess } from './serving/taxii-access.js';

const offered = [PublishToTaxii, RevokeFromTaxii, ReadCollection, TaxiiAccess, TaxiiClients];

/** What partners fetch by TAXII 2.1: their collections, and how things get into them. */
@Module({
  imports: [PartnersModule],
  providers: [...offered, Publications],
  exports: [...offered, Publications],
})
export class TaxiiModule {}
