import { describe, expect, test } from '@jest/globals';
import { scoreSeverity } from '@tocsin/incidents';
import { suggestSeverity } from './severity.js';
import { type ClassSuggestion, type OrganisationSuggestion } from './suggestion.js';

const rsit = (rsitClass: string, type: string | null, matches: string[] = []): ClassSuggestion => ({
  class: rsitClass,
  type,
  score: 1,
  reasons: [{ kind: 'words', matches }],
});
const organisation = (sector: string | null, legalClass: string | null): OrganisationSuggestion => ({
  id: 'o',
  name: 'Waterworks',
  kind: 'constituent',
  sector,
  legalClass,
  matches: [],
});

describe('the severity form', () => {
  test('stays empty where nothing is known: baseline, provisional', () => {
    const suggestion = suggestSeverity({ classification: null, organisations: [], form: null });
    expect(suggestion).toMatchObject({ selection: {}, level: 0, provisional: true, reasons: {} });
  });

  test('is filled in by class, affected organisation and its legal class, each with its reason', () => {
    const suggestion = suggestSeverity({
      classification: rsit('fraud', 'phishing'),
      organisations: [organisation('drinking-water', 'important'), organisation('banking', 'essential')],
      form: null,
    });
    expect(suggestion.selection).toEqual({
      observed_activity: 'engage',
      actor: 'criminal',
      cross_sector: 'water',
      potential_impact: 'high',
      location: 'unknown',
    });
    expect(suggestion.reasons).toMatchObject({ observed_activity: 'phishing', cross_sector: 'Waterworks' });
    expect(suggestion.score).toBe(scoreSeverity(suggestion.selection).score);
  });

  test.each([
    ['a form', { classification: null, form: { kind: 'ransomware' } }],
    [
      'words',
      {
        classification: rsit('malicious-code', 'infected-system', ['rancongiciel', 'fichiers chiffres']),
        form: null,
      },
    ],
  ])('knows ransomware by %s', (_by, given) => {
    const suggestion = suggestSeverity({ ...given, organisations: [organisation('health', 'essential')] });
    expect(suggestion.selection).toMatchObject({
      functional_impact: 'denial-critical',
      observed_activity: 'effect',
      cross_sector: 'healthcare',
    });
    // High: a hospital that cannot work must not wait behind the morning's phishing.
    expect(suggestion.level).toBe(3);
  });

  test('ranks the same incident by whom it hits', () => {
    const ddos = { classification: rsit('availability', 'ddos'), form: null };
    const levels = [[], [organisation('education', null)], [organisation('energy', null)]].map(
      (organisations) => suggestSeverity({ ...ddos, organisations }).score,
    );
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(levels[2]).toBeGreaterThan(50);
  });

  test('believes what the reporter says before what is usual', () => {
    const form = { kind: 'ransomware', backups: 'none', dataEntered: 'constructor' };
    const { selection, reasons } = suggestSeverity({ classification: null, organisations: [], form });
    expect(selection.recoverability).toBe('not-recoverable');
    expect(reasons.recoverability).toBe('backups');
  });

  test('leaves out sectors that the form does not know', () => {
    const { selection } = suggestSeverity({
      classification: null,
      organisations: [organisation('individuals', null), organisation(null, 'voluntary')],
      form: {},
    });
    expect(selection).toEqual({});
  });
});
