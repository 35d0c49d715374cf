import { z } from 'zod';
import { readDataFile } from './data-file.js';

/** Words by language; English is always there, a missing language falls back to it. */
const words = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const period = { hours: z.number().positive(), months: z.int().positive(), days: z.int().positive() };

/**
 * When a stage is due. `after`: `aware`, `request`, the submission of another stage, or a mark. Hours are exact; months
 * and days end with the local day of the authority.
 */
const due = z.union([
  z.strictObject({
    hours: period.hours,
    after: id,
    hoursByLegalClass: z.record(z.string(), z.number().positive()).optional(),
  }),
  z.strictObject({ months: period.months, after: id }),
  z.strictObject({ days: period.days, after: id }),
  z.strictObject({ insteadOf: id }),
]);

const question = z.strictObject({
  id,
  kind: z.enum(['text', 'choice']),
  options: z.array(id).optional(),
  optional: z.boolean(),
  label: words,
  /** Where an earlier report may hold the answer: `form.<field>` of the public form. */
  known: z.array(z.string()),
});

const stage = z.strictObject({
  id,
  label: words,
  due,
  /** This later stage satisfies this one too, where it comes before this one is due. */
  coveredBy: id.optional(),
  /** Takes the place of `due` once the stage that stands instead of this one was submitted. */
  dueAfterProgress: due.optional(),
  asks: z.array(id).min(1),
});

const regime = z.strictObject({
  id,
  version: z.string(),
  name: z.string(),
  source: z.string(),
  /** Legal classes of organisations that bring this duty; none: only people declare it. */
  legalClasses: z.array(z.string()),
  /** What makes an incident reportable; one is enough. */
  criteria: z.array(z.strictObject({ id, label: words })).min(1),
  /** Moments that people name later, from which stages are due; `incident-resolved` names itself. */
  marks: z.array(z.strictObject({ id, label: words, follows: z.literal('incident-resolved').optional() })),
  stages: z.array(stage).min(1),
  /** What the team itself owes in return. */
  response: z.strictObject({ id, label: words, hours: period.hours, after: id }).optional(),
});

const schema = z
  .strictObject({
    version: z.string(),
    comment: z.string(),
    questions: z.array(question).min(1),
    regimes: z.array(regime).min(1),
  })
  .superRefine(({ questions, regimes }, context) => {
    for (const problem of regimeProblems(questions, regimes))
      context.addIssue({ code: 'custom', message: problem });
  });

export type Regime = z.infer<typeof regime>;
export type RegimeStage = z.infer<typeof stage>;
export type RegimeQuestion = z.infer<typeof question>;
export type StageDue = z.infer<typeof due>;

/** Statutory reporting regimes, as data: `config/data/regimes.json`. */
export const regimes = readDataFile('regimes.json', schema);

export function findRegime(regimeId: string): Regime | undefined {
  return regimes.regimes.find((one) => one.id === regimeId);
}

export function findQuestion(questionId: string): RegimeQuestion | undefined {
  return regimes.questions.find((one) => one.id === questionId);
}

/** The words in a language, or in English. */
export function labelIn(label: Record<string, string>, locale: string): string {
  return label[locale.slice(0, 2)] ?? label.en ?? '';
}

/** Names that lead nowhere: a stage due after a mark that nobody can set would never be due. */
function regimeProblems(questions: readonly RegimeQuestion[], all: readonly Regime[]): string[] {
  const asked = new Set(questions.map((one) => one.id));
  const wrong: string[] = [];
  for (const one of all) {
    const stages = new Set(one.stages.map((other) => other.id));
    const starts = new Set(['aware', 'request', ...stages, ...one.marks.map((mark) => mark.id)]);
    for (const stage of one.stages) {
      const place = `${one.id}.${stage.id}`;
      for (const rule of [stage.due, stage.dueAfterProgress ?? stage.due]) {
        const from = 'insteadOf' in rule ? rule.insteadOf : rule.after;
        if (!starts.has(from) || from === stage.id)
          wrong.push(`${place} is due after “${from}”, which is none`);
      }
      if (stage.coveredBy && !stages.has(stage.coveredBy)) wrong.push(`${place} is covered by no stage`);
      for (const name of stage.asks)
        if (!asked.has(name)) wrong.push(`${place} asks “${name}”, which is none`);
    }
    if (one.response && !stages.has(one.response.after)) wrong.push(`${one.id}: the answer is to no stage`);
  }
  return wrong;
}
