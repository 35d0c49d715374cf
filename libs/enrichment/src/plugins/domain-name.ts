import { displayHostName, hostOf } from '@tocsin/observables';
import { parse } from 'tldts';
import { type PluginFactory } from '../enrichment-plugin.js';
import { drawnLike, mixedScripts } from './look-alike.js';

/** What a name says by itself: the part that somebody registered, how people read it, and what it pretends to be. */
export const domainName: PluginFactory = () => ({
  name: 'domain-name',
  source: null,
  asksOutside: false,
  takes: (observable) => hostOf(observable)?.type === 'domain',
  look: (observable) => {
    const host = hostOf(observable)?.value ?? observable.value;
    const { domain, publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
    const shown = displayHostName(host) ?? host;
    const like = drawnLike(shown);
    return Promise.resolve([
      ...(domain ? [{ label: 'registrable', value: domain }] : []),
      ...(publicSuffix && isPrivate === true ? [{ label: 'hosting-suffix', value: publicSuffix }] : []),
      ...(shown === host ? [] : [{ label: 'readable', value: shown }]),
      ...(like ? [{ label: 'drawn-like', value: like }] : []),
      ...mixedScripts(shown).map((value) => ({ label: 'mixed-scripts', value })),
    ]);
  },
});
