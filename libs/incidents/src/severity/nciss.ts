import { ncissConfig } from '@tocsin/config';
import { severityUnknown } from '../incidents.errors.js';

/** The answers given: category id → option id. Categories that are missing are unanswered. */
export type SeveritySelection = Record<string, string>;

export interface Severity {
  selection: SeveritySelection;
  /** 0–100, unrounded; shown with two decimals. */
  score: number;
  /** 0 baseline … 5 emergency. */
  level: number;
  /** Some category is unanswered. */
  provisional: boolean;
  /** Version of the configuration that the score was made with. */
  version: string;
}

export type NcissConfig = typeof ncissConfig;

/**
 * The NCISS-style score (DOMAIN: Severity): `100·(Σ wᵢ·vᵢ − min)/(max − min)`, clamped to 0–100. An unanswered
 * category counts 0. Levels compare with the unrounded score. Pure; every number comes from the configuration.
 * @throws DomainError `INCIDENT.SEVERITY_UNKNOWN` for a category or option that the configuration does not have
 */
export function scoreSeverity(selection: SeveritySelection, config: NcissConfig = ncissConfig): Severity {
  const answers = new Map(Object.entries(selection));
  let sum = 0;
  let min = 0;
  let max = 0;
  const answered: [string, string][] = [];
  for (const { id, weight, options } of config.categories) {
    const values = options.map((option) => option.value);
    min += weight * Math.min(...values);
    max += weight * Math.max(...values);
    const answer = answers.get(id);
    if (answer === undefined) continue;
    answers.delete(id);
    const option = options.find((candidate) => candidate.id === answer);
    if (!option) throw severityUnknown(id, answer);
    sum += weight * option.value;
    answered.push([id, answer]);
  }
  for (const [category, option] of answers) throw severityUnknown(category, option);
  const raw = max > min ? (100 * (sum - min)) / (max - min) : 0;
  const score = Math.min(100, Math.max(0, raw));
  return {
    selection: Object.fromEntries(answered),
    score,
    level: levelOf(score, config),
    provisional: answered.length < config.categories.length,
    version: config.version,
  };
}

function levelOf(score: number, config: NcissConfig): number {
  return config.levels.reduce(
    (level, row) => (score >= row.from && row.level > level ? row.level : level),
    0,
  );
}

/** What the queue sorts by: 0 emergency … 5 baseline, the override before the score. */
export function priorityOf(level: number, override: number | null): number {
  return 5 - (override ?? level);
}
