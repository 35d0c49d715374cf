import { expect, test } from '@jest/globals';
import { apiKeyActor, personActor } from '@tocsin/identity';
import { visibleIncidents } from './visible-incidents.js';

const person = { id: 'p', name: 'Ada', teamIds: ['t'] };

test('whoever may see what is restricted sees everything that was not merged away, without a parameter', () => {
  const params: unknown[] = ['kept'];
  expect(visibleIncidents('i', personActor({ ...person, roles: ['duty-lead'] }), params)).toBe(
    'i.merged_into_id IS NULL',
  );
  expect(params).toEqual(['kept']);
});

test('everyone else is compared by himself and his teams, in parameters after those that are there', () => {
  const params: unknown[] = ['kept'];
  const sql = visibleIncidents('x', personActor({ ...person, roles: ['handler'] }), params);
  expect(params).toEqual(['kept', 'p', ['t']]);
  expect(sql).toContain('NOT x.restricted');
  expect(sql).toContain('x.assignee_id = $2::uuid');
  expect(sql).toContain('x.team_id = ANY($3::uuid[])');
});

test('an API key is nobody’s assignee and in no team', () => {
  const params: unknown[] = [];
  visibleIncidents('i', apiKeyActor({ id: 'k', name: 'Feed', scopes: ['incident.read'] }), params);
  expect(params).toEqual([null, []]);
});
