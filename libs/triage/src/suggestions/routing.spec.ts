import { expect, test } from '@jest/globals';
import { suggestRouting } from './routing.js';

const teams = [
  { id: '1', name: 'First line' },
  { id: '2', name: 'Vulnerability handling' },
];
const rules = {
  byClass: { vulnerable: 'vulnerability HANDLING', fraud: 'Gone' },
  default: null as string | null,
};

test('by class, by the site’s default, else to nobody', () => {
  expect(suggestRouting('vulnerable', teams, rules)).toEqual({ team: teams[1], reason: 'class' });
  expect(suggestRouting('availability', teams, { ...rules, default: 'First line' })).toEqual({
    team: teams[0],
    reason: 'default',
  });
  expect(suggestRouting('availability', teams, rules)).toBeNull();
  expect(suggestRouting(null, teams, rules)).toBeNull();
});

test('a team that is gone is no suggestion; the only one there is, is', () => {
  expect(suggestRouting('fraud', teams, rules)).toBeNull();
  expect(suggestRouting('fraud', teams.slice(0, 1), rules)).toEqual({ team: teams[0], reason: 'only-team' });
  expect(suggestRouting('toString', teams, rules)).toBeNull();
  expect(suggestRouting('fraud', [], rules)).toBeNull();
});
