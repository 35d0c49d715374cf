import { describe, expect, it } from '@jest/globals';
import { lookupKeys } from './lookup-keys.js';

describe('lookupKeys', () => {
  it('asks for addresses and ranges as they are, and for a URL by its host', () => {
    const keys = lookupKeys([
      { type: 'ipv4', value: '192.0.2.1' },
      { type: 'url', value: 'http://[2001:db8::1]:8080/x' },
      { type: 'cidr', value: '198.51.100.0/24' },
      { type: 'asn', value: 'AS64496' },
      { type: 'md5', value: '0cc175b9c0f1b6a831c399e269772661' },
    ]);
    expect(keys.addresses).toEqual({
      n: [0, 1, 2],
      address: ['192.0.2.1', '2001:db8::1', '198.51.100.0/24'],
    });
    expect(keys.asns).toEqual({ n: [3], asn: ['64496'] });
    expect(keys.names.n).toEqual([]);
  });

  it('asks for a name and its parents, never for a top-level domain', () => {
    const { names } = lookupKeys([{ type: 'email', value: 'ann@mail.shop.example' }]);
    expect(names).toEqual({ n: [0, 0], name: ['mail.shop.example', 'shop.example'], labels: [3, 2] });
  });

  it('stays bounded for absurdly deep names', () => {
    const { names } = lookupKeys([{ type: 'domain', value: `${'a.'.repeat(100)}example` }]);
    expect(names.name).toHaveLength(11);
  });
});
