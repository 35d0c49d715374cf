import { describe, expect, it } from '@jest/globals';
import { readAssets } from './read-assets.js';

describe('readAssets', () => {
  it('brings values into one spelling, once each', () => {
    const { assets, invalid } = readAssets({
      ranges: ['192.0.2.77/24', ' 192.0.2.0/24', '198.51.100.7', '2001:DB8::/32', '2001:db8::1'],
      asns: ['64496', 'as64496', 'AS 64497'],
      domains: ['*.Example.ORG', '.bücher.example'],
    });
    expect(invalid).toEqual([]);
    expect(assets).toEqual({
      ranges: ['192.0.2.0/24', '198.51.100.7/32', '2001:db8::/32', '2001:db8::1/128'],
      asns: ['AS64496', 'AS64497'],
      domains: ['example.org', 'xn--bcher-kva.example'],
    });
  });

  it('names everything that is wrong, with its place', () => {
    const { invalid } = readAssets({
      ranges: ['192.0.2.0/33', '10.0.0.0/0', '::/0', 'x'],
      asns: ['AS0', 'AS4294967296'],
      domains: ['com', 'exa mple.org', '192.0.2.1', ''],
    });
    expect(invalid.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'ranges.0 not-a-range',
      'ranges.1 range-too-wide',
      'ranges.2 range-too-wide',
      'ranges.3 not-a-range',
      'asns.0 not-an-as-number',
      'asns.1 not-an-as-number',
      'domains.0 not-a-domain',
      'domains.1 not-a-domain',
      'domains.2 not-a-domain',
      'domains.3 not-a-domain',
    ]);
  });

  it('leaves out what was left out', () => {
    expect(readAssets({ domains: [] }).assets).toEqual({ domains: [] });
  });
});
