import { type SharedCase, type SharedTlp, strictest, TLP_LABELS } from '@tocsin/formats';
import fc from 'fast-check';

/** Any text at all: control characters, lone surrogates, layout, markup, other alphabets. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' a\r\n\tb ',
    '<a href="x">&amp;</a> ]]>',
    'EXERCISE again',
    '\u0000\u0001\uFFFE\uD800',
    '__proto__',
    'CVE-2026-12345',
    'بلاغ',
  ),
);
const orNull = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });
const time = fc
  .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((at) => at.toISOString());
const tlp = fc.constantFrom<SharedTlp>(...TLP_LABELS);
const some = <T>(given: fc.Arbitrary<T>) => fc.array(given, { maxLength: 4 });
const country = fc.constantFrom('AA', 'ZZ');
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

/** Values as the product stores them, and such as nobody should. */
const value: fc.Arbitrary<Pick<SharedCase['observables'][number], 'type' | 'value'>> = fc.oneof(
  fc.ipV4().map((each) => ({ type: 'ipv4' as const, value: each })),
  fc.ipV6().map((each) => ({ type: 'ipv6' as const, value: each })),
  fc.constantFrom('198.51.100.0/24', '2001:db8::/32').map((each) => ({ type: 'cidr' as const, value: each })),
  fc.nat(70_000).map((each) => ({ type: 'asn' as const, value: `AS${each}` })),
  fc.domain().map((each) => ({ type: 'domain' as const, value: each })),
  fc.webUrl({ withQueryParameters: true }).map((each) => ({ type: 'url' as const, value: each })),
  fc.emailAddress().map((each) => ({ type: 'email' as const, value: each })),
  hex(32).map((each) => ({ type: 'md5' as const, value: each })),
  hex(40).map((each) => ({ type: 'sha1' as const, value: each })),
  hex(64).map((each) => ({ type: 'sha256' as const, value: each })),
  fc
    .integer({ min: 1000, max: 999_999 })
    .map((each) => ({ type: 'cve' as const, value: `CVE-2026-${each}` })),
  fc.record({ type: fc.constantFrom('ipv4', 'domain', 'url', 'sha256', 'cve'), value: text }),
);

const extension = fc.oneof(
  fc.record({ format: text, path: text, value: text }),
  fc
    .constantFrom(
      { dtype: 'string', value: 'kept' },
      { name: 'x', dtype: 'xml', formatid: 'urn:other', value: '<a xmlns="urn:x"/>' },
      { value: 'in another order', dtype: 'string' },
      { dtype: 'string', value: '\u0001' },
    )
    .map((each) => ({ format: 'iodef', path: '/AdditionalData', value: JSON.stringify(each) })),
);

/** Any case that the type allows and whose label is as strict as its strictest part. */
export const anyCase: fc.Arbitrary<SharedCase> = fc
  .record<SharedCase>({
    owner: fc.oneof(fc.domain(), text),
    id: fc.oneof(fc.constant('I-2026-000012'), text),
    revision: fc.integer({ min: 1, max: 1000 }),
    generatedAt: time,
    language: fc.constantFrom('en', 'ar', 'zh-Hans', 'no language at all'),
    exercise: fc.boolean(),
    tlp,
    pap: orNull(fc.constantFrom('RED', 'AMBER', 'GREEN', 'CLEAR')),
    purpose: fc.constantFrom('reporting', 'traceback', 'mitigation', 'watch', 'other'),
    state: fc.constantFrom('open', 'in-progress', 'waiting', 'contained', 'resolved', 'closed', 'abandoned'),
    title: text,
    summary: text,
    classification: fc.record({
      rsitClass: orNull(fc.constantFrom('fraud', 'availability', 'no class')),
      rsitType: orNull(fc.constantFrom('phishing', 'ddos', 'no type')),
      version: fc.constantFrom('', '1003'),
    }),
    severity: orNull(
      fc.record({
        level: fc.constantFrom(0, 1, 2, 3, 4, 5),
        score: orNull(fc.integer({ min: 0, max: 100 })),
        provisional: fc.boolean(),
      }),
    ),
    times: fc.record({
      reported: time,
      detected: orNull(time),
      started: orNull(time),
      ended: orNull(time),
      contained: orNull(time),
      resolved: orNull(time),
    }),
    contacts: some(
      fc.record({
        role: fc.constantFrom('creator', 'reporter', 'affected', 'third-party', 'technical', 'other'),
        kind: fc.constantFrom('organization', 'person'),
        name: text,
        email: orNull(fc.oneof(fc.emailAddress(), text)),
        phone: orNull(text),
        country: orNull(country),
      }),
    ),
    organisations: some(
      fc.record({
        role: fc.constantFrom('affected', 'source', 'intermediate', 'unknown'),
        name: text,
        sector: orNull(text),
        country: orNull(country),
      }),
    ),
    observables: some(
      fc
        .tuple(
          value,
          fc.record({
            tlp,
            firstSeen: time,
            lastSeen: time,
            count: fc.integer({ min: 1, max: 1_000_000_000 }),
            malicious: fc.boolean(),
            affected: fc.boolean(),
            note: text,
          }),
        )
        .map(([what, how]) => ({ ...what, ...how })),
    ),
    countermeasures: some(
      fc.record({
        kind: fc.oneof(fc.constant('block'), text),
        description: text,
        state: fc.constantFrom('planned', 'active', 'being-removed', 'removed'),
        at: orNull(time),
      }),
    ),
    timeline: some(fc.record({ at: time, kind: fc.oneof(fc.constant('note'), text), text })),
    notes: some(fc.record({ at: time, author: orNull(text), text })),
    references: some(
      fc.record({
        kind: fc.constantFrom('url', 'cve', 'advisory', 'case', 'other'),
        source: orNull(text),
        value: text,
        url: orNull(fc.oneof(fc.webUrl(), text)),
      }),
    ),
    related: some(fc.record({ owner: text, id: text })),
    attachments: some(
      fc.record({
        name: text,
        contentType: fc.constantFrom('text/plain', 'application/pdf'),
        size: fc.nat(),
        sha256: hex(64),
        tlp,
      }),
    ),
    extensions: some(extension),
  })
  .map((shared) => ({
    ...shared,
    tlp: strictest([shared.tlp, ...[...shared.observables, ...shared.attachments].map((each) => each.tlp)]),
  }));
