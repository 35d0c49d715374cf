import { stat } from 'node:fs/promises';
import { hostOf, isLocalAddress, type NormalisedObservable } from '@tocsin/observables';
import {
  type AsnResponse,
  type CityResponse,
  type CountryResponse,
  open,
  type Reader,
  type Response,
} from 'maxmind';
import { type EnrichmentFact, type EnrichmentPlugin, type PluginFactory } from '../enrichment-plugin.js';

/** One file, opened when it is first asked and again when it has changed: updates need no restart. */
class MmdbFile<T extends Response> {
  private opened: { reader: Reader<T>; changedMs: number } | null = null;

  constructor(private readonly path: string) {}

  async reader(): Promise<Reader<T>> {
    const { mtimeMs } = await stat(this.path);
    if (this.opened?.changedMs !== mtimeMs)
      // Not maxmind's own watcher: it holds the process and misses files that are replaced by a rename.
      this.opened = { reader: await open<T>(this.path), changedMs: mtimeMs };
    return this.opened.reader;
  }
}

function mmdb<T extends Response>(
  name: string,
  path: string | undefined,
  facts: (found: T) => EnrichmentFact[],
): EnrichmentPlugin | null {
  if (path === undefined) return null;
  const file = new MmdbFile<T>(path);
  const plugin = {
    name,
    source: null as string | null,
    asksOutside: false,
    takes: (observable: NormalisedObservable) => addressOf(observable) !== null,
    look: async (observable: NormalisedObservable) => {
      const reader = await file.reader();
      const { databaseType, buildEpoch } = reader.metadata;
      plugin.source = `${databaseType}, ${buildEpoch.toISOString().slice(0, 10)}`;
      const address = addressOf(observable);
      const found = address === null ? null : reader.get(address);
      return found === null ? [] : facts(found);
    },
  };
  return plugin;
}

/** The address itself, or the one that a URL names instead of a host. */
function addressOf(observable: NormalisedObservable): string | null {
  const { type, value } = hostOf(observable) ?? observable;
  return (type === 'ipv4' || type === 'ipv6') && !isLocalAddress(value) ? value : null;
}

const fact = (label: string, value: string | number | undefined): EnrichmentFact[] =>
  value === undefined || value === '' ? [] : [{ label, value: String(value) }];

export const mmdbCountry: PluginFactory = ({ databases }) =>
  mmdb<CountryResponse>('mmdb-country', databases.country, ({ country, registered_country: registered }) => [
    ...fact('country', country?.iso_code),
    ...fact('registered-country', registered?.iso_code),
  ]);

export const mmdbAsn: PluginFactory = ({ databases }) =>
  mmdb<AsnResponse>('mmdb-asn', databases.asn, (found) => [
    ...fact('asn', found.autonomous_system_number && `AS${found.autonomous_system_number}`),
    ...fact('network', found.autonomous_system_organization),
  ]);

export const mmdbCity: PluginFactory = ({ databases }) =>
  mmdb<CityResponse>('mmdb-city', databases.city, ({ city, subdivisions, country }) => [
    ...fact('city', city?.names.en),
    ...fact('region', subdivisions?.[0]?.names.en),
    ...fact('country', country?.iso_code),
  ]);
