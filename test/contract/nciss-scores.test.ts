import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ncissConfig } from '@tocsin/config';
import { scoreSeverity } from '@tocsin/incidents';
import fc from 'fast-check';
import { ncissScore } from '../../apps/console/src/triage/nciss-score.js';
import { testWithShared } from '../support/shared-folder.js';

interface Vector {
  name: string;
  selection: Record<string, string>;
  score_2dp: string;
  level: number;
  complete: boolean;
}

testWithShared('standards/nciss', 'form and server score the published vectors alike', (folder) => {
  const vectors = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as Vector[];
  expect(vectors.length).toBeGreaterThan(0);
  for (const { name, selection, score_2dp, level, complete } of vectors) {
    const expected = { name, score: score_2dp, level, provisional: !complete };
    const shown = ncissScore(ncissConfig, selection);
    const stored = scoreSeverity(selection);
    expect({
      name,
      score: shown.score.toFixed(2),
      level: shown.level,
      provisional: shown.provisional,
    }).toEqual(expected);
    expect({
      name,
      score: stored.score.toFixed(2),
      level: stored.level,
      provisional: stored.provisional,
    }).toEqual(expected);
  }
});

test('what the form shows is what the server stores, for every form', () => {
  const answers = ncissConfig.categories.map(({ id, options }) =>
    fc
      .option(fc.constantFrom(...options.map((option) => option.id)), { nil: null })
      .map((option) => [id, option] as const),
  );
  fc.assert(
    fc.property(fc.tuple(...answers), (given) => {
      const selection: Record<string, string> = {};
      for (const [id, option] of given) if (option !== null) selection[id] = option;
      const { score, level, provisional } = scoreSeverity(selection);
      expect(ncissScore(ncissConfig, selection)).toEqual({ score, level, provisional });
    }),
  );
});
