import { describe, expect, test } from '@jest/globals';
import { type SharedCase, type SharedCaseObservable } from '@tocsin/formats';
import { type Agreement, CASE_FIELDS, type CaseField } from '../agreement/agreement.js';
import { projectCase } from './project-case.js';
import { type Circumstances } from './removal.js';

const AT = '2026-11-20T08:00:00.000Z';

const AGREEMENT: Agreement = {
  partnerId: '00000000-0000-7000-8000-000000000001',
  labels: ['CLEAR', 'GREEN', 'AMBER'],
  allowed: CASE_FIELDS.filter((field) => field !== 'notes' && field !== 'reporter'),
  byDefault: ['title', 'summary', 'observables'],
  hopLimit: 1,
  drills: false,
  seesPartners: false,
  named: [],
  version: 1,
};

function value(over: Partial<SharedCaseObservable>): SharedCaseObservable {
  return {
    type: 'ipv4',
    value: '192.0.2.1',
    tlp: 'GREEN',
    firstSeen: AT,
    lastSeen: AT,
    count: 1,
    malicious: true,
    affected: false,
    note: '',
    ...over,
  };
}

function caseOf(over: Partial<SharedCase>): SharedCase {
  return {
    owner: 'cirt-aa.example',
    id: 'I-2026-000001',
    revision: 1,
    generatedAt: AT,
    language: 'en',
    exercise: false,
    tlp: 'AMBER',
    pap: null,
    purpose: 'reporting',
    state: 'in-progress',
    title: 'Phishing against a bank',
    summary: '',
    classification: { rsitClass: 'fraud', rsitType: 'phishing', version: '1' },
    severity: null,
    times: { reported: AT, detected: null, started: null, ended: null, contained: null, resolved: null },
    contacts: [],
    organisations: [],
    observables: [],
    countermeasures: [],
    timeline: [],
    notes: [],
    references: [],
    related: [],
    attachments: [],
    extensions: [],
    ...over,
  };
}

const project = (
  over: Partial<SharedCase>,
  chosen: readonly CaseField[] = CASE_FIELDS,
  circumstances?: Circumstances,
) => projectCase(caseOf(over), AGREEMENT, chosen, circumstances);

describe('projecting a case for a partner', () => {
  test('what is not agreed, or not chosen, stays here and is named', () => {
    const { case: left, removed } = project(
      {
        notes: [{ at: AT, author: 'Ada', text: 'Ring them.' }],
        summary: 'All of it.',
        contacts: [
          {
            role: 'reporter',
            kind: 'person',
            name: 'Rita Roe',
            email: 'rita@example.org',
            phone: null,
            country: null,
          },
        ],
      },
      ['title', 'reporter', 'notes'],
    );
    expect(left).toMatchObject({ notes: [], contacts: [], summary: '', title: 'Phishing against a bank' });
    expect(removed).toEqual(
      expect.arrayContaining([
        { pointer: '/notes/0', field: 'notes', reason: 'not-agreed' },
        { pointer: '/contacts/0', field: 'reporter', reason: 'not-agreed' },
        { pointer: '/summary', field: 'summary', reason: 'not-chosen' },
        { pointer: '/classification', field: 'classification', reason: 'not-chosen' },
      ]),
    );
  });

  test('values above the clearance and affected ones stay here, and the label is that of what is left', () => {
    const { case: left, removed } = project(
      {
        tlp: 'RED',
        observables: [
          value({ value: '192.0.2.1', tlp: 'RED' }),
          value({ value: '192.0.2.2' }),
          value({ value: '192.0.2.3', affected: true }),
        ],
      },
      ['title', 'observables'],
      { wordsLabel: 'GREEN' },
    );
    expect(left.observables.map((each) => each.value)).toEqual(['192.0.2.2']);
    expect(left.tlp).toBe('GREEN');
    expect(removed).toEqual(
      expect.arrayContaining([
        { pointer: '/observables/0', field: 'observables', reason: 'above-clearance' },
        { pointer: '/observables/2', field: 'affected-values', reason: 'affected' },
      ]),
    );
  });

  test('the words are as strict as the case where nobody says how strict they are', () => {
    expect(project({ tlp: 'RED', observables: [value({ tlp: 'RED' })] }).case.tlp).toBe('RED');
  });

  test.each([
    ['plain', 'Seen at 198.51.100.77 twice'],
    ['defanged', 'Seen at 198[.]51[.]100[.]77 twice'],
    ['with words', 'Seen at 198 [dot] 51[dot]100(dot)77 twice'],
    ['full width', 'Seen at １９８．５１．１００．７７ twice'],
    ['with signs that are not seen', 'Seen at 198.51.\u200b100.77 twice'],
    ['percent', 'Seen at %31%39%38.51.100.77 twice'],
    ['quoted-printable', 'Seen at 198=2E51=2E100=2E77 twice'],
    ['after an equals sign', 'Seen ip=198.51.100.77 twice'],
    ['JSON', String.raw`Seen at \u0031\u0039\u0038.51.100.77 twice`],
    ['XML', 'Seen at &#49;98&#x2e;51.100.77 twice'],
    ['base64', `Seen at ${Buffer.from('ip 198.51.100.77!').toString('base64')} twice`],
    ['base64url', `Seen at ${Buffer.from('see 198.51.100.77?').toString('base64url')} twice`],
    ['in a URL', 'Seen at hxxp://198.51.100.77/a.php twice'],
    ['padded', 'Seen at 198.051.100.077 twice'],
  ])('a withheld value is masked in words: %s', (_, summary) => {
    const {
      case: left,
      removed,
      unsafe,
    } = project({
      summary,
      observables: [value({ value: '198.51.100.77', tlp: 'RED' })],
    });
    expect(left.summary).toMatch(/^Seen .*\[…\].* twice$/);
    expect(left.summary).not.toMatch(/77/);
    expect(removed).toContainEqual({ pointer: '/summary', field: 'summary', reason: 'repeats-withheld' });
    expect(unsafe).toEqual([]);
  });

  test('a longer value is another value', () => {
    const { case: left } = project({
      summary: 'Seen at 192.0.2.12',
      observables: [value({ value: '192.0.2.1', tlp: 'RED' })],
    });
    expect(left.summary).toBe('Seen at 192.0.2.12');
  });

  test('a value that holds a withheld one stays here too, and is withheld from then on', () => {
    const { case: left, removed } = project(
      {
        summary: 'The kit lay at https://shop.example/kit/a.zip.',
        observables: [
          value({ type: 'domain', value: 'shop.example', affected: true }),
          value({ type: 'url', value: 'https://shop.example/kit/a.zip' }),
          value({ type: 'domain', value: 'evil.example' }),
        ],
      },
      CASE_FIELDS.filter((field) => field !== 'affected-values'),
    );
    expect(left.observables.map((each) => each.value)).toEqual(['evil.example']);
    expect(left.summary).not.toContain('kit/a.zip');
    expect(removed).toContainEqual({
      pointer: '/observables/1',
      field: 'observables',
      reason: 'repeats-withheld',
    });
  });

  test('a name, an address and a telling line of a note are masked; what is written by chance is not', () => {
    const { case: left } = project({
      title: 'Report of RITA  ROE',
      summary: 'Rita.Roe@Example.org wrote. Their backup was never tested at all. Call back.',
      contacts: [
        {
          role: 'reporter',
          kind: 'person',
          name: 'Rita Roe',
          email: 'rita.roe@example.org',
          phone: null,
          country: null,
        },
      ],
      notes: [{ at: AT, author: null, text: 'Their backup was never tested at all.\nCall back.' }],
    });
    expect(left.title).toBe('Report of […]');
    expect(left.summary).toBe('[…] wrote. […] Call back.');
  });

  test('other partners and their ids stay here, in words too', () => {
    const { case: left, removed } = project(
      {
        summary: 'CIRT-BB looks into it as BB-77-2026, cirt-bb.example.',
        related: [
          { owner: 'cirt-bb.example', id: 'BB-77-2026' },
          { owner: 'cirt-aa.example', id: 'I-2026-000002' },
        ],
      },
      CASE_FIELDS,
      { otherPartners: ['CIRT-BB'] },
    );
    expect(left.related).toEqual([{ owner: 'cirt-aa.example', id: 'I-2026-000002' }]);
    expect(left.summary).toBe('[…] looks into it as […], […].');
    expect(removed).toContainEqual({ pointer: '/related/0', field: 'related', reason: 'other-partner' });
  });

  test('of child protection only hashes and identifiers leave, without a word', () => {
    const { case: left } = project(
      {
        summary: 'What was found',
        observables: [value({ type: 'sha256', value: 'ab'.repeat(32), note: 'picture of' })],
        attachments: [
          { name: 'a.jpg', contentType: 'image/jpeg', size: 3, sha256: 'cd'.repeat(32), tlp: 'GREEN' },
        ],
        timeline: [{ at: AT, kind: 'note', text: 'Seen' }],
      },
      CASE_FIELDS,
      { childProtection: true },
    );
    expect(left).toMatchObject({ title: '', summary: '', attachments: [], timeline: [] });
    expect(left.observables).toEqual([value({ type: 'sha256', value: 'ab'.repeat(32), note: '' })]);
  });

  test('where a withheld value cannot be masked, the place is named and the gate refuses', () => {
    const { unsafe } = project({
      id: 'evil.example-7',
      observables: [value({ type: 'domain', value: 'evil.example', tlp: 'RED' })],
    });
    expect(unsafe).toEqual(['/id']);
  });

  test('nothing of the case itself is changed', () => {
    const full = caseOf({ summary: '192.0.2.9', observables: [value({ value: '192.0.2.9', tlp: 'RED' })] });
    const before = structuredClone(full);
    projectCase(full, AGREEMENT, CASE_FIELDS);
    expect(full).toEqual(before);
  });
});

test('what only another team told us stays here, and is masked where words repeat it', () => {
  const full = caseOf({
    summary: 'Theirs is 198.51.100.9, ours 192.0.2.1.',
    observables: [value({}), value({ value: '198.51.100.9' })],
  });
  const { case: projected, removed } = projectCase(full, AGREEMENT, ['summary', 'observables'], {
    notOurs: ['ipv4 198.51.100.9'],
  });
  expect(projected.observables.map((one) => one.value)).toEqual(['192.0.2.1']);
  expect(projected.summary).toBe('Theirs is […], ours 192.0.2.1.');
  expect(removed).toContainEqual({
    pointer: '/observables/1',
    field: 'observables',
    reason: 'other-partner',
  });
});

test('a case that is not read to its end does not leave', () => {
  const full = caseOf({
    summary: '%2525 =3D3D &amp;amp; \\u0025 &#37;3D %26amp; '.repeat(100),
    notes: [{ at: AT, author: null, text: 'Only for us: the source inside the bank.' }],
  });
  const project = (left: number) => projectCase(full, AGREEMENT, ['summary'], {}, { left });
  expect(project(10_000).unsafe).toEqual(['']);
  expect(project(10_000_000).unsafe).toEqual([]);
});
