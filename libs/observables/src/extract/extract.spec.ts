import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';

/** "type value" of everything found, in the order of the text. */
function found(text: string): string[] {
  return extract(text).map(({ type, value }) => `${type} ${value}`);
}

describe('extract: defanged addresses', () => {
  it.each([
    ['hxxp://evil[.]example[.]com/login', ['url http://evil.example.com/login', 'domain evil.example.com']],
    ['hxxps://phish(.)test:8443/a.php.', ['url https://phish.test:8443/a.php', 'domain phish.test']],
    ['h**p://a{.}example/x', ['url http://a.example/x', 'domain a.example']],
    ['hxxp[:]//evil[.]example[/]path', ['url http://evil.example/path', 'domain evil.example']],
    ['hxxp[://]evil.example/', ['url http://evil.example/', 'domain evil.example']],
    ['hxxp:\\\\evil.example/x', ['url http://evil.example/x', 'domain evil.example']],
    ['evil[dot]example', ['domain evil.example']],
    ['evil [dot] example', ['domain evil.example']],
    ['evil\\.example', ['domain evil.example']],
    ['evil\\[.\\]example', ['domain evil.example']],
    ['user[at]evil[dot]example', ['email user@evil.example']],
    ['user [@] evil [.] example', ['email user@evil.example']],
    ['192[.]0[.]2[.]1', ['ipv4 192.0.2.1']],
    ['192.0.2[.1 and 192.0.2.]2', ['ipv4 192.0.2.1', 'ipv4 192.0.2.2']],
    ['2001[:]db8[:][:]1', ['ipv6 2001:db8::1']],
    ['ｈｔｔｐ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ／ａ', ['url http://evil.example/a', 'domain evil.example']],
    ['العنوان ١٩٢.٠.٢.٧٧ و 192٫0٫2٫5', ['ipv4 192.0.2.77', 'ipv4 192.0.2.5']],
    ['ev\u200bil.exa\u00admple', ['domain evil.example']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('tells where it stood, in the text as it was given', () => {
    const text = 'see 192[.]0[.]2[.]1!';
    expect(extract(text)).toEqual([
      { type: 'ipv4', value: '192.0.2.1', raw: '192[.]0[.]2[.]1', start: 4, end: 19 },
    ]);
  });
});

describe('extract: one spelling for one thing', () => {
  it.each([
    ['192.0.2.77/24', ['cidr 192.0.2.0/24']],
    ['2001:DB8:0:0::1/32', ['cidr 2001:db8::/32']],
    ['[2001:0db8:0:0:1:0:0:1]:443', ['ipv6 2001:db8::1:0:0:1']],
    ['::ffff:192.0.2.9', ['ipv4 192.0.2.9']],
    ['fe80::1%eth0', ['ipv6 fe80::1']],
    ['192.000.002.001', ['ipv4 192.0.2.1']],
    ['HTTP://EVIL.Example:80/A', ['url http://evil.example/A', 'domain evil.example']],
    ['http://3221225985/x', ['url http://192.0.2.1/x', 'ipv4 192.0.2.1']],
    ['Ann.Other@Mail.Example.ORG', ['email ann.other@mail.example.org']],
    ['ASN 64496, as64497, AS1.10', ['asn AS64496', 'asn AS64497', 'asn AS65546']],
    ['cve–2021–44228 CVE_2014-0160', ['cve CVE-2021-44228', 'cve CVE-2014-0160']],
    [
      'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B856',
      ['sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b856'],
    ],
    ['ldap://evil.example:1389/a', ['url ldap://evil.example:1389/a', 'domain evil.example']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('keeps an internationalised name in ASCII and shows it readably', () => {
    expect(extract('bücher.example')[0]).toMatchObject({
      value: 'xn--bcher-kva.example',
      display: 'bücher.example',
    });
  });
});

describe('extract: the sentence round an address', () => {
  it.each([
    ['(see http://en.example.org/wiki/A_(b)).', 'http://en.example.org/wiki/A_(b)'],
    ['<http://x.example/a>, and', 'http://x.example/a'],
    ['[text](http://y.example/z)', 'http://y.example/z'],
    ["'http://q.example/a'b", 'http://q.example/a'],
    ['http://a.example/b,http://c.example/d', 'http://a.example/b'],
    ['请看http://evil.example/a。谢谢', 'http://evil.example/a'],
    ['http://evil.example/a请看', 'http://evil.example/a'],
    ['http://evil.example/?a=1&amp;b=2&gt;', 'http://evil.example/?a=1&amp;b=2'],
  ])('%s', (text, url) => {
    expect(extract(text).find(({ type }) => type === 'url')?.value).toBe(url);
  });

  it('finds names and addresses that unspaced scripts stand against', () => {
    expect(found('请访问evil.example下载，地址192.0.2.1已被封')).toEqual([
      'domain evil.example',
      'ipv4 192.0.2.1',
    ]);
  });

  it('keeps look-alike names whole', () => {
    expect(found('login at mail.раypal.com now')).toEqual(['domain mail.xn--ypal-43d9g.com']);
  });
});

describe('extract: what is none', () => {
  it.each([
    'version 1.2.3.4, v1.2.3.4, Chrome/120.0.0.0, firmware: 10.0.0.1, section 3.6.4.1',
    'OID 1.3.6.1.4.1 and 1.2.3.4.5',
    'at 12:30:45, 10.30.pm, 5.kg, 2026-11-22T10:00:00',
    'tel. +1.202.555.0143 or 020.7946.0958',
    'mac 00:11:22:33:44:55, std::vector, a::b, 12::30, dead::beef',
    'report.pdf index.php example.zip setup.py install.sh README.md libcrypto.so',
    'C:\\tools\\scan.py and /opt/tool/check.sh',
    'window.name, System.in, com.example.app, foo.bar(), user.id=3',
    'It was seen.In March we e.g. did, i.e. tried',
    'ASP.NET and Node.js',
    '0.0.0.0 127.0.0.1 ::1 255.255.255.0',
    'd41d8cd98f00b204e9800998ecf8427e 00000000000000000000000000000000 12345678901234567890123456789012',
    'SAME AS 2024, as 1500 people',
    '12345678-1234-1234-1234-123456789012',
    'Message-ID: <20261122.abc@mail.example.org>',
    'http://localhost/ http://intranet/x file.unknowntld',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes a file-like name for an address where the writer shows that he means one', () => {
    expect(found('evil[.]zip')).toEqual(['domain evil.zip']);
    expect(found('http://evil.zip/')).toContain('domain evil.zip');
    expect(found('example.pl and shop.example.sh')).toEqual(['domain example.pl', 'domain shop.example.sh']);
  });
});

describe('extract: bounds', () => {
  it('says what was left out, and leaves nothing out silently', () => {
    const problems: string[] = [];
    const onProblem = ({ code }: { code: string }) => problems.push(code);
    expect(extract('a.example b.example c.example', { maxObservables: 2, onProblem })).toHaveLength(2);
    expect(extract('a.example b.example', { maxLength: 10, onProblem })).toHaveLength(1);
    const long = extract(`http://long.example/${'a'.repeat(2100)}`, { onProblem });
    expect(long.map(({ type }) => type)).toEqual(['domain']);
    expect(problems).toEqual(['too-many-observables', 'text-cut', 'url-too-long']);
  });

  it('leaves out what belongs to the site itself', () => {
    const text =
      'cirt@cirt.example www.cirt.example 192.0.2.5 192.0.2.200 https://cirt.example/x other.example';
    const exclude = ['cirt.example', '192.0.2.0/25'];
    expect(extract(text, { exclude }).map(({ value }) => value)).toEqual(['192.0.2.200', 'other.example']);
  });
});
