import { describe, expect, it } from '@jest/globals';
import { ncissScore } from './nciss-score.js';

const nciss = {
  version: 'test',
  categories: [
    {
      id: 'impact',
      weight: 3,
      options: [
        { id: 'none', label: '', value: 0 },
        { id: 'all', label: '', value: 100 },
      ],
    },
    {
      id: 'actor',
      weight: 1,
      options: [
        { id: 'low', label: '', value: 20 },
        { id: 'high', label: '', value: 100 },
      ],
    },
  ],
  levels: [
    { level: 0, name: 'baseline', from: 0 },
    { level: 1, name: 'low', from: 35 },
    { level: 5, name: 'emergency', from: 90 },
  ],
};

describe('ncissScore', () => {
  it('runs from 0 to 100 over the smallest and largest answers', () => {
    expect(ncissScore(nciss, { impact: 'none', actor: 'low' })).toEqual({
      score: 0,
      level: 0,
      provisional: false,
    });
    expect(ncissScore(nciss, { impact: 'all', actor: 'high' })).toEqual({
      score: 100,
      level: 5,
      provisional: false,
    });
  });

  it('counts what is unanswered as nothing and says that the score is provisional', () => {
    expect(ncissScore(nciss, {})).toEqual({ score: 0, level: 0, provisional: true });
    const { score, provisional } = ncissScore(nciss, { impact: 'all' });
    expect(score).toBeCloseTo((100 * 280) / 380);
    expect(provisional).toBe(true);
  });

  it('ignores an option that the configuration no longer has', () => {
    expect(ncissScore(nciss, { impact: 'gone', actor: 'low' }).provisional).toBe(true);
  });
});
