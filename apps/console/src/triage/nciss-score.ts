import type { ReferenceData, Selection } from '../api/schemas.js';

type Nciss = ReferenceData['nciss'];

export interface Score {
  /** 0–100, unrounded; shown with two decimals. */
  score: number;
  level: number;
  /** Some category is unanswered and counts 0. */
  provisional: boolean;
}

/** The live score beside the form; the server computes the one that is stored (DOMAIN: Severity). */
export function ncissScore(nciss: Nciss, selection: Selection): Score {
  let sum = 0;
  let min = 0;
  let max = 0;
  let answered = 0;
  for (const category of nciss.categories) {
    const values = category.options.map((option) => option.value);
    min += category.weight * Math.min(...values);
    max += category.weight * Math.max(...values);
    const chosen = category.options.find((option) => option.id === selection[category.id]);
    if (chosen) {
      answered += 1;
      sum += category.weight * chosen.value;
    }
  }
  const score = Math.min(100, Math.max(0, (100 * (sum - min)) / (max - min)));
  const level = nciss.levels
    .filter((each) => score >= each.from)
    .reduce((top, each) => Math.max(top, each.level), 0);
  return { score, level, provisional: answered < nciss.categories.length };
}
