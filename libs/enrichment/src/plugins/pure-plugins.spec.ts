import { describe, expect, it } from '@jest/globals';
import { normaliseObservable, type ObservableType } from '@tocsin/observables';
import { type PluginFactory } from '../enrichment-plugin.js';
import { domainName } from './domain-name.js';
import { hashType } from './hash-type.js';
import { drawnLike, mixedScripts } from './look-alike.js';
import { mmdbCountry } from './mmdb.js';
import { reverseDns } from './reverse-dns.js';

const SETTINGS = { dnsServers: [], databases: {}, timeoutMs: 100 };

async function facts(make: PluginFactory, type: ObservableType, value: string) {
  const plugin = make(SETTINGS);
  const found = normaliseObservable(type, value);
  if (!plugin || !found || !plugin.takes(found)) return null;
  const all = await plugin.look(found, new AbortController().signal);
  return Object.fromEntries(all.map((fact) => [fact.label, fact.value]));
}

describe('what a name says by itself', () => {
  it('is the part that somebody registered', async () => {
    expect(await facts(domainName, 'domain', 'a.b.shop.co.uk')).toEqual({ registrable: 'shop.co.uk' });
    expect(await facts(domainName, 'url', 'http://x.y.shop.com/z')).toEqual({ registrable: 'shop.com' });
    expect(await facts(domainName, 'url', 'http://192.0.2.1/z')).toBeNull();
  });

  it('is what it is drawn like, and that it mixes scripts', async () => {
    const cyrillic = await facts(domainName, 'domain', 'раураl.com');
    expect(cyrillic).toMatchObject({
      readable: 'раураl.com',
      'drawn-like': 'paypal.com',
      'mixed-scripts': 'Latin + Cyrillic',
    });
    expect(drawnLike('bücher.example')).toBe('bucher.example');
    expect(drawnLike('plain.example')).toBeNull();
    expect(drawnLike('例え.example')).toBeNull();
    expect(mixedScripts('пример.example')).toEqual([]);
  });
});

describe('what a hash says by itself', () => {
  it('is its algorithm, whether it can be forged, and whether it is that of an empty file', async () => {
    expect(await facts(hashType, 'md5', 'd41d8cd98f00b204e9800998ecf8427e')).toEqual({
      algorithm: 'MD5',
      weak: 'MD5',
      'empty-file': '0',
    });
    expect(await facts(hashType, 'sha256', 'a'.repeat(64))).toEqual({ algorithm: 'SHA-256' });
    expect(await facts(hashType, 'domain', 'evil.example')).toBeNull();
  });
});

describe('what asks somebody or reads a file', () => {
  it('is off unless it is set up', () => {
    expect(reverseDns(SETTINGS)).toBeNull();
    expect(mmdbCountry(SETTINGS)).toBeNull();
  });

  it('never asks for the name of a private address', () => {
    const plugin = reverseDns({ ...SETTINGS, dnsServers: ['192.0.2.53'] });
    expect(plugin?.asksOutside).toBe(true);
    for (const value of ['10.1.2.3', '192.168.0.1', '172.16.5.5', '169.254.1.1', '100.64.0.1'])
      expect(plugin?.takes({ type: 'ipv4', value })).toBe(false);
    expect(plugin?.takes({ type: 'ipv6', value: 'fe80::1' })).toBe(false);
    expect(plugin?.takes({ type: 'ipv6', value: 'fd00::1' })).toBe(false);
    expect(plugin?.takes({ type: 'ipv4', value: '192.0.2.1' })).toBe(true);
  });
});
