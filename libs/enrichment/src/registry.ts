import { type PluginFactory } from './enrichment-plugin.js';
import { domainName } from './plugins/domain-name.js';
import { hashType } from './plugins/hash-type.js';
import { mmdbAsn, mmdbCity, mmdbCountry } from './plugins/mmdb.js';
import { reverseDns } from './plugins/reverse-dns.js';

/** Every plug-in, one line each, in the order in which the console shows them. */
export const PLUGINS: readonly PluginFactory[] = [
  domainName,
  hashType,
  mmdbCountry,
  mmdbAsn,
  mmdbCity,
  reverseDns,
];
