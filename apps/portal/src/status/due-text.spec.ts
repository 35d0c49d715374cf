import { describe, expect, it } from '@jest/globals';
import { translatorFor } from '../i18n/translator.js';
import { dueText } from './due-text.js';

const words = translatorFor('en', 'Europe/Brussels');
const DUE = new Date('2026-10-14T09:12:00Z');
const at = (hours: number) => dueText(DUE, new Date(DUE.getTime() - hours * 3_600_000), words);

describe('the due time', () => {
  it.each([
    [51.2, 'Due 14 Oct 2026, 09:12 UTC, in 51 hours'],
    [0.5, 'Due 14 Oct 2026, 09:12 UTC, in 30 minutes'],
    [24 * 20, 'Due 14 Oct 2026, 09:12 UTC, in 20 days'],
    [-1, 'Was due 14 Oct 2026, 09:12 UTC. Please send it now, even if it is incomplete.'],
  ])('%d hours ahead reads %j', (hours, text) => {
    expect(at(hours)).toBe(text);
  });

  it('is not said of what nobody knows yet', () => {
    expect(dueText(null, DUE, words)).toBeNull();
  });
});
