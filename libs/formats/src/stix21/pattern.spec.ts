import { describe, expect, test } from '@jest/globals';
import { observableObject, patternOf } from './observable-object.js';
import { valuesOfPattern } from './pattern.js';
import { observableOf } from './read-observable.js';

const values = (pattern: string) =>
  valuesOfPattern(pattern)?.map(({ type, value }) => `${type} ${value}`) ?? null;

describe('a pattern', () => {
  test.each([
    ["[ipv4-addr:value = '192.0.2.1']", ['ipv4 192.0.2.1']],
    ["[ipv4-addr:value = '192.0.2.1/32']", ['ipv4 192.0.2.1']],
    ["[ipv4-addr:value ISSUBSET '198.51.100.0/24']", ['cidr 198.51.100.0/24']],
    [
      "[ ipv6-addr:value='2001:DB8::1' OR domain-name:value = 'Evil.Example' ]",
      ['ipv6 2001:db8::1', 'domain evil.example'],
    ],
    ["[url:value = 'https://x.example/a\\'b\\\\c']", ["url https://x.example/a'b\\c"]],
    [
      "[email-message:from_ref.value IN ('a@x.example', 'b@x.example')]",
      ['email a@x.example', 'email b@x.example'],
    ],
    [
      `[file:hashes.'SHA-256' = '${'A'.repeat(64)}' AND file:hashes.MD5 = '${'b'.repeat(32)}']`,
      [`sha256 ${'a'.repeat(64)}`, `md5 ${'b'.repeat(32)}`],
    ],
    [
      "[domain-name:value = 'a.example'] OR [domain-name:value = 'b.example']",
      ['domain a.example', 'domain b.example'],
    ],
    ['[autonomous-system:number = 64496]', ['asn AS64496']],
    ["[network-traffic:dst_ref.value = '2001:db8::5']", ['ipv6 2001:db8::5']],
  ])('%s is a list of values', (pattern, expected) => {
    expect(values(pattern)).toEqual(expected);
  });

  test.each([
    "[ipv4-addr:value = '192.0.2.1' AND network-traffic:dst_port = 80]",
    "[domain-name:value = 'a.example' AND ipv4-addr:value = '192.0.2.1']",
    "[ipv4-addr:value != '192.0.2.1']",
    "[NOT ipv4-addr:value = '192.0.2.1']",
    "[domain-name:value LIKE '%.example']",
    "[ipv4-addr:value = '192.0.2.1'] REPEATS 5 TIMES",
    "[ipv4-addr:value = '192.0.2.1'] FOLLOWEDBY [ipv4-addr:value = '192.0.2.2']",
    "[ipv4-addr:value = '192.0.2.1' OR process:name = 'x']",
    "[ipv4-addr:value = '999.0.2.1']",
    "[ipv4-addr:value = '192.0.2.1'",
    "[ipv4-addr:value = '192.0.2.1]",
    '',
    '[',
  ])('%s means more than that, or nothing', (pattern) => {
    expect(values(pattern)).toBeNull();
  });

  test('a long one of quotes takes no longer than its length', () => {
    expect(values(`[url:value = '${"\\'".repeat(9000)}`)).toBeNull();
  });

  test('what we write is what we read', () => {
    for (const each of [
      { type: 'ipv4', value: '192.0.2.1' },
      { type: 'cidr', value: '2001:db8::/32' },
      { type: 'asn', value: 'AS64496' },
      { type: 'domain', value: 'xn--bcher-kva.example' },
      { type: 'url', value: "https://evil.example/a'b?c=%22" },
      { type: 'email', value: 'ann@evil.example' },
      { type: 'sha1', value: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
    ] as const) {
      expect(valuesOfPattern(patternOf(each) ?? '')).toEqual([each]);
      const object = observableObject(each);
      expect(object && observableOf(object)).toEqual([each]);
    }
  });
});
