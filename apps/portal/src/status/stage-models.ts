import { labelIn } from '@tocsin/config';
import { type Translator } from '../i18n/translator.js';
import { dueText } from './due-text.js';
import { type OwedStage } from './staged-reports.js';

/** A line of the list of stages on the status page. */
export interface StageModel {
  name: string;
  regime: string;
  text: string;
  /** Address of its form; null where there is nothing to fill in. */
  href: string | null;
  action: string;
  /** The one that is due next. */
  next: boolean;
  mark: string;
}

export function stageModels(stages: readonly OwedStage[], now: Date, words: Translator): StageModel[] {
  const open = stages.filter(({ submittedAt, state }) => !submittedAt && state !== 'met');
  const next = open
    .filter(({ dueAt, state }) => dueAt && state !== 'optional')
    .toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt))[0];
  // What is asked on request or later can be sent early; what stands in for another is offered once that one is.
  return stages.map((stage) => {
    const name = labelIn(stage.rules.label, words.locale);
    const fills = open.includes(stage) && (stage.state !== 'waiting' || !('insteadOf' in stage.rules.due));
    return {
      name,
      regime: stage.regime.name,
      text: textOf(stage, now, words),
      href: fills ? `/${words.locale}/status/stage/${stage.id}` : null,
      action: words.t('stages.fillNamed', { stage: name }),
      next: stage === next,
      mark: stage.submittedAt || stage.state === 'met' ? 'done' : stage === next ? 'next' : '',
    };
  });
}

function textOf({ dueAt, submittedAt, state }: OwedStage, now: Date, words: Translator): string {
  const { t, time } = words;
  if (submittedAt) return t(state === 'late' ? 'stages.late' : 'stages.sent', { time: time(submittedAt) });
  if (state === 'met') return t('stages.covered');
  if (state === 'optional') return t('stages.instead');
  return dueText(dueAt, now, words) ?? t('stages.later');
}
