import { expect, test } from '@jest/globals';
import { StatementNames } from './statement-names.js';

const sendOften = (names: StatementNames, text: string) => {
  for (let times = 0; times < 5; times++) names.nameOf(text);
};

test('what is sent again and again gets a name, and keeps it', () => {
  const names = new StatementNames();
  sendOften(names, 'SELECT 1');
  const name = names.nameOf('SELECT 1');
  expect(name).not.toBeNull();
  expect(names.nameOf('SELECT 1')).toBe(name);
  expect(names.nameOf('SELECT 2')).toBeNull();
});

test('a plan that can no longer be used is made anew under a name that no connection knows', () => {
  const names = new StatementNames();
  sendOften(names, 'SELECT 1');
  const name = names.nameOf('SELECT 1');
  names.renew('SELECT 1');
  expect(names.nameOf('SELECT 1')).not.toBe(name);
  names.renew('SELECT 2');
  expect(names.nameOf('SELECT 2')).toBeNull();
});

test('statements without end take neither names nor memory without end', () => {
  const names = new StatementNames();
  for (let n = 0; n < 10_000; n++) expect(names.nameOf(`SELECT ${n}`)).toBeNull();
  for (let n = 0; n < 400; n++) sendOften(names, `SELECT ${n} AS often`);
  const given = Array.from({ length: 400 }, (_, n) => names.nameOf(`SELECT ${n} AS often`));
  expect(given.filter((name) => name !== null)).toHaveLength(300);
});
