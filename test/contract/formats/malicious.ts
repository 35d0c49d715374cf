/** Documents that want to harm their reader, or are cut, bent or swollen; none may be taken, all have to say why. */

const xml = (doctype: string, text = '') =>
  `<?xml version="1.0"?>\n${doctype}\n<IODEF-Document xmlns="urn:ietf:params:xml:ns:iodef-2.0" version="2.00">${text}</IODEF-Document>`;

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join(
  '',
);
const MEGABYTE = 1024 * 1024;

export interface Malicious {
  name: string;
  bytes: Buffer;
  /** What its refusal says. */
  reason: RegExp;
}

export const maliciousXml: readonly Malicious[] = [
  {
    name: 'billion laughs',
    bytes: Buffer.from(xml(`<!DOCTYPE x [<!ENTITY lol0 "lol">${laughs}]>`, '&lol9;')),
    reason: /document type declaration/,
  },
  {
    name: 'an external entity (XXE)',
    bytes: Buffer.from(xml('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;')),
    reason: /document type declaration/,
  },
  {
    name: 'a parameter entity of another host',
    bytes: Buffer.from(xml('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://192.0.2.1/x.dtd"> %p;]>')),
    reason: /document type declaration/,
  },
  {
    name: 'an external DTD',
    bytes: Buffer.from(xml('<!DOCTYPE IODEF-Document SYSTEM "http://192.0.2.1/x.dtd">')),
    reason: /document type declaration/,
  },
  {
    name: 'XInclude',
    bytes: Buffer.from(
      xml('', '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'),
    ),
    reason: /XInclude/,
  },
  { name: 'an entity that nobody declared', bytes: Buffer.from(xml('', '&passwd;')), reason: /well-formed/ },
  {
    name: '100,000 elements in each other',
    bytes: Buffer.from(xml('', '<EventData>'.repeat(100_000))),
    reason: /nested deeper than 64/,
  },
  {
    name: 'a million elements',
    bytes: Buffer.from(xml('', '<a/>'.repeat(1_000_000))),
    reason: /more than 300000 elements/,
  },
  { name: '50 MB', bytes: Buffer.alloc(50 * MEGABYTE, ' '), reason: /larger than/ },
  { name: 'cut in a tag', bytes: Buffer.from(xml('').slice(0, 60)), reason: /ends inside of a tag/ },
  { name: 'cut behind a tag', bytes: Buffer.from(xml('').slice(0, -17)), reason: /well-formed/ },
  { name: 'no UTF-8', bytes: Buffer.from(xml('', '\xE9'), 'latin1'), reason: /UTF-8/ },
  { name: 'UTF-16', bytes: Buffer.from(`\uFEFF${xml('')}`, 'utf16le'), reason: /UTF-8/ },
  { name: 'nothing at all', bytes: Buffer.alloc(0), reason: /well-formed/ },
  { name: 'JSON', bytes: Buffer.from('{"version":"2.0"}'), reason: /well-formed/ },
  {
    name: 'the namespace of version 1',
    bytes: Buffer.from(xml('').replace('iodef-2.0', 'iodef-1.0')),
    reason: /must be an IODEF-Document of the namespace/,
  },
  { name: 'another document', bytes: Buffer.from('<html/>'), reason: /must be an IODEF-Document/ },
];

export const maliciousJson: readonly Malicious[] = [
  {
    name: '100,000 lists in each other',
    bytes: Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    reason: /nested deeper/,
  },
  {
    name: 'a million nulls',
    bytes: Buffer.from(`[${'null,'.repeat(1_000_001)}null]`),
    reason: /holds more than/,
  },
  { name: '50 MB', bytes: Buffer.alloc(50 * MEGABYTE, ' '), reason: /larger than/ },
  { name: 'cut', bytes: Buffer.from('{"version":"2.0","Incident":[{'), reason: /is not JSON/ },
  { name: 'no UTF-8', bytes: Buffer.from('{"a":"\xE9"}', 'latin1'), reason: /UTF-8/ },
  { name: 'nothing at all', bytes: Buffer.alloc(0), reason: /is not JSON/ },
  { name: 'XML', bytes: Buffer.from(xml('')), reason: /is not JSON/ },
  { name: 'a number', bytes: Buffer.from('7'), reason: /must be an object/ },
];
