import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ncissConfig } from '@tocsin/config';
import fc from 'fast-check';
import { testWithShared } from '../../../../test/support/shared-folder.js';
import { priorityOf, scoreSeverity } from './nciss.js';

interface Vector {
  name: string;
  selection: Record<string, string>;
  score_exact: string;
  score_2dp: string;
  level: number;
  complete: boolean;
}

testWithShared('standards/nciss', 'scores as the published vectors say', (folder) => {
  const vectors = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as Vector[];
  expect(vectors.length).toBeGreaterThan(0);
  for (const vector of vectors) {
    const { score, level, provisional } = scoreSeverity(vector.selection);
    const exact = vector.score_exact
      .split('/')
      .map(Number)
      .reduce((over, under) => over / under);
    expect(score).toBeCloseTo(exact, 10);
    expect({ name: vector.name, score: score.toFixed(2), level, complete: !provisional }).toEqual({
      name: vector.name,
      score: vector.score_2dp,
      level: vector.level,
      complete: vector.complete,
    });
  }
});

testWithShared('standards/nciss', 'weights, values and levels are the published ones', (folder) => {
  const published = JSON.parse(readFileSync(join(folder, 'nciss-config.json'), 'utf8')) as typeof ncissConfig;
  const numbers = (config: Pick<typeof ncissConfig, 'categories'>) =>
    config.categories.map(({ id, weight, options }) => [id, weight, ...options.map((o) => [o.id, o.value])]);
  expect(numbers(ncissConfig)).toEqual(numbers(published));
});

const category = (c: (typeof ncissConfig)['categories'][number]) =>
  fc.option(fc.constantFrom(...c.options.map((option) => option.id)), { nil: undefined });
const selections = fc.tuple(...ncissConfig.categories.map(category)).map((answers) =>
  Object.fromEntries(
    ncissConfig.categories.flatMap(({ id }, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[id, answer]];
    }),
  ),
);

describe('for every form', () => {
  test('the score is between 0 and 100 and its level is one of the six', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const { score, level } = scoreSeverity(selection);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect([0, 1, 2, 3, 4, 5]).toContain(level);
      }),
    );
  });

  test('it is provisional exactly while a question is unanswered', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const complete = Object.keys(selection).length === ncissConfig.categories.length;
        expect(scoreSeverity(selection).provisional).toBe(!complete);
      }),
    );
  });

  test('a worse answer never lowers score or level', () => {
    fc.assert(
      fc.property(
        selections,
        fc.constantFrom(...ncissConfig.categories),
        fc.nat(),
        (selection, asked, worse) => {
          const { id, options } = asked;
          const value = options.find((option) => option.id === selection[id])?.value ?? 0;
          const better = options.filter((option) => option.value >= value);
          const changed = { ...selection, [id]: String(better.at(worse % better.length)?.id) };
          expect(scoreSeverity(changed).score).toBeGreaterThanOrEqual(scoreSeverity(selection).score);
          expect(scoreSeverity(changed).level).toBeGreaterThanOrEqual(scoreSeverity(selection).level);
        },
      ),
    );
  });

  test('text that is no answer is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (category, option) => {
        const known = ncissConfig.categories
          .find(({ id }) => id === category)
          ?.options.some(({ id }) => id === option);
        fc.pre(!known);
        expect(() => scoreSeverity({ ...JSON.parse(JSON.stringify({ [category]: option })) })).toThrow(
          'INCIDENT.SEVERITY_UNKNOWN',
        );
      }),
    );
  });
});

test('levels compare with the unrounded score', () => {
  // 34.996 is shown as 35.00, but it is below Low.
  const config = {
    version: 'x',
    categories: [
      {
        id: 'a',
        weight: 1,
        options: [0, 34.996, 100].map((value) => ({ id: `v${value}`, label: '', value })),
      },
    ],
    levels: ncissConfig.levels,
  };
  const { score, level } = scoreSeverity({ a: 'v34.996' }, config);
  expect(score.toFixed(2)).toBe('35.00');
  expect(level).toBe(0);
});

test('the queue’s key is the override, where there is one', () => {
  expect(priorityOf(2, null)).toBe(3);
  expect(priorityOf(2, 5)).toBe(0);
  expect(priorityOf(5, 0)).toBe(5);
});
