import { type SharedCase, type SharedCaseObservable, type SharedTlp, TLP_LABELS } from '@tocsin/formats';
import { type Agreement, CASE_FIELDS, type CaseField } from '@tocsin/release';
import fc from 'fast-check';
import { SPELLINGS } from './spellings.js';

/** A case, what was agreed and chosen, and all that may not be in what leaves, as its author wrote it. */
export interface Planted {
  full: SharedCase;
  agreement: Agreement;
  chosen: CaseField[];
  wordsLabel: SharedTlp;
  denied: string[];
}

const AT = '2026-11-20T08:00:00.000Z';
const OWNER = 'cirt-aa.example';
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
/** Of letters that no escape and no word of a format is made of by chance. */
const word = fc.string({ unit: fc.constantFrom(...'bdfgjkmqvwxz'), minLength: 9, maxLength: 9 });

const value: fc.Arbitrary<Pick<SharedCaseObservable, 'type' | 'value'>> = fc.oneof(
  fc.tuple(fc.integer({ min: 100, max: 255 }), fc.integer({ min: 100, max: 255 })).map(([c, d]) => ({
    type: 'ipv4' as const,
    value: `198.51.${c}.${d}`,
  })),
  hex(4).map((part) => ({ type: 'ipv6' as const, value: `2001:db8:1${part.slice(1)}::9a7` })),
  word.map((name) => ({ type: 'domain' as const, value: `${name}.example` })),
  word.map((name) => ({ type: 'url' as const, value: `https://${name}.test/a/b.php?q=1` })),
  word.map((name) => ({ type: 'email' as const, value: `${name}@mail.example` })),
  hex(64).map((digest) => ({ type: 'sha256' as const, value: digest })),
  fc.integer({ min: 100_000, max: 999_999 }).map((n) => ({ type: 'cve' as const, value: `CVE-2026-${n}` })),
);

const observable: fc.Arbitrary<SharedCaseObservable> = fc
  .record({ named: value, tlp: fc.constantFrom<SharedTlp>(...TLP_LABELS), affected: fc.boolean() })
  .map(({ named, tlp, affected }) => ({
    ...named,
    tlp,
    affected,
    firstSeen: AT,
    lastSeen: AT,
    count: 1,
    malicious: !affected,
    note: '',
  }));

const agreement: fc.Arbitrary<Agreement> = fc.record({
  partnerId: fc.constant('00000000-0000-7000-8000-0000000000bb'),
  labels: fc.integer({ min: 1, max: 5 }).map((count) => TLP_LABELS.slice(0, count)),
  allowed: fc.subarray([...CASE_FIELDS]),
  byDefault: fc.constant([]),
  hopLimit: fc.integer({ min: 1, max: 3 }),
  drills: fc.boolean(),
  seesPartners: fc.boolean(),
  named: fc.constant([{ name: 'Nia', email: 'nia@cirt-bb.example', jwk: {} }]),
  version: fc.constant(1),
});

const facts = fc.record({
  observables: fc.uniqueArray(observable, { minLength: 2, maxLength: 6, selector: (each) => each.value }),
  names: fc.uniqueArray(word, { minLength: 10, maxLength: 10 }),
  agreement,
  chosen: fc.subarray([...CASE_FIELDS], { minLength: 8 }),
  wordsLabel: fc.constantFrom<SharedTlp>('CLEAR', 'GREEN', 'AMBER'),
  /** Which spelling each thing is repeated in, and where. */
  spelled: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
});

/** Random cases in which the words repeat, in any spelling, what their other parts say. */
export const anyPlanted: fc.Arbitrary<Planted> = facts.map((given) => {
  const { observables, agreement: terms, chosen, wordsLabel, names, spelled } = given;
  const name = (index: number): string => names[index] ?? '';
  const reporter = {
    name: `${name(0)} ${name(1)}`,
    email: `${name(2)}@citizen.example`,
    phone: '+1 202 555 0177',
  };
  const affected = { name: `${name(3)} ${name(4)} Bank`, sector: null, country: null };
  const note = `We think that ${name(5)} did it, for ${name(6)} and no other.`;
  const partner = { owner: `${name(7)}.example`, id: `C-${name(8)}-7` };
  const file = {
    name: `${name(9)}.docx`,
    sha256: name(9).replaceAll(/./g, (c) => (c.charCodeAt(0) % 10).toString()),
  };
  const sha256 = file.sha256.padEnd(64, '0123456789abcdef');

  const may = (field: CaseField): boolean => terms.allowed.includes(field) && chosen.includes(field);
  const denied: string[] = [];
  for (const each of observables) {
    const isIn =
      may('observables') && terms.labels.includes(each.tlp) && (!each.affected || may('affected-values'));
    if (!isIn) denied.push(each.value);
  }
  if (!may('reporter')) denied.push(reporter.name, reporter.email);
  if (!may('organisations')) denied.push(affected.name);
  if (!may('notes')) denied.push(note);
  if (!terms.seesPartners || !may('related')) {
    // Its ids are no secret where related cases are told and only were not chosen.
    if (!terms.seesPartners && may('related')) denied.push(partner.owner, partner.id);
  }
  if (may('attachments') && !terms.labels.includes('RED')) denied.push(sha256);

  let turn = 0;
  const spell = (text: string): string => {
    const pick = spelled[turn++ % spelled.length] ?? 0;
    const spelling = SPELLINGS[pick % SPELLINGS.length];
    return spelling ? spelling[1](text) : text;
  };
  const everything = [
    ...observables.map((each) => each.value),
    reporter.email,
    reporter.name,
    affected.name,
    partner.owner,
    partner.id,
    sha256,
  ];
  const told = (from: number, to: number): string =>
    everything
      .slice(from, to)
      .map((each) => `seen ${spell(each)} there`)
      .join(', ');
  const full: SharedCase = {
    owner: OWNER,
    id: 'I-2026-000012',
    revision: 1,
    generatedAt: AT,
    language: 'en',
    exercise: false,
    tlp: 'RED',
    pap: null,
    purpose: 'reporting',
    state: 'in-progress',
    title: told(0, 2),
    summary: `${told(0, 99)}\n${note}`,
    classification: { rsitClass: 'fraud', rsitType: 'phishing', version: '1003' },
    severity: null,
    times: { reported: AT, detected: null, started: null, ended: null, contained: null, resolved: null },
    contacts: [
      {
        role: 'creator',
        kind: 'organization',
        name: 'CIRT AA',
        email: `desk@${OWNER}`,
        phone: null,
        country: null,
      },
      { role: 'reporter', kind: 'person', ...reporter, country: null },
      {
        role: 'technical',
        kind: 'person',
        name: 'Tess Technician',
        email: spell(reporter.email),
        phone: null,
        country: null,
      },
    ],
    organisations: [{ role: 'affected', ...affected }],
    observables: observables.map((each, index) => ({ ...each, note: told(index, index + 3) })),
    countermeasures: [{ kind: 'block', description: told(1, 4), state: 'active', at: AT }],
    timeline: [
      { at: AT, kind: 'note', text: told(0, 99) },
      { at: AT, kind: 'mail', text: note },
    ],
    notes: [{ at: AT, author: 'Ada', text: note }],
    references: [
      {
        kind: 'url',
        source: null,
        value: 'https://news.example/1',
        url: `https://news.example/?x=${encodeURIComponent(everything[0] ?? '')}`,
      },
      { kind: 'case', source: partner.owner, value: partner.id, url: null },
    ],
    related: [partner],
    attachments: [{ name: file.name, contentType: 'text/plain', size: 3, sha256, tlp: 'RED' }],
    extensions: [
      {
        format: 'iodef',
        path: '/AdditionalData',
        value: JSON.stringify({ dtype: 'string', value: told(0, 3) }),
      },
    ],
  };
  return { full, agreement: terms, chosen, wordsLabel, denied };
});
