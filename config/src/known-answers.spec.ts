import { expect, test } from '@jest/globals';
import { findRegime } from './regimes.js';
import { knownAnswers } from './known-answers.js';

test('a stage is filled in from its own words, then earlier stages, then the first form', () => {
  const nis2 = findRegime('nis2');
  if (!nis2) throw new Error('NIS2 is not among the regimes');
  const known = knownAnswers(nis2, 'notification', {
    own: { 'what-happened': 'Files are encrypted.' },
    earlier: { 'what-happened': 'Something is odd.', 'cross-border': 'unknown' },
    form: { servicesAffected: 'Tap water', who: 'duty', usersAffected: '' },
  });
  const by = Object.fromEntries(known.map((one) => [one.id, one]));
  expect(by['what-happened']).toMatchObject({ answer: 'Files are encrypted.', from: 'stage' });
  expect(by['cross-border']).toMatchObject({ answer: 'unknown', from: 'earlier', lacking: false });
  expect(by['services-affected']).toMatchObject({ answer: 'Tap water', from: 'form' });
  expect(by['suspected-malicious']).toMatchObject({ answer: null, from: null, lacking: true });
  expect(by['users-affected']).toMatchObject({ answer: null, lacking: false });
});
