import { findQuestion, labelIn } from '@tocsin/config';
import { type WebReport } from '@tocsin/intake';
import { type Translator } from '../i18n/translator.js';
import { type OwedStage } from './staged-reports.js';

/** The answers of a stage as a report: questions in the site's language for analysts, answers in the reporter's. */
export function stageReport(
  { regime, rules }: OwedStage,
  answers: Record<string, string>,
  reader: Translator,
  site: Translator,
): WebReport {
  const given = rules.asks.filter((id) => answers[id]);
  return {
    kind: rules.id,
    kindText: `${labelIn(rules.label, site.locale)} (${regime.name})`,
    locale: reader.locale,
    description: answers['what-happened'] ?? answers.status ?? '',
    answers: given.map((id) => {
      const question = findQuestion(id);
      const value = answers[id] ?? '';
      const text = question?.kind === 'choice' ? site.t(`stages.options.${value}`) : value;
      return { name: id, label: question ? labelIn(question.label, site.locale) : id, value, text };
    }),
    anonymous: false,
    contact: null,
    keepMetadata: false,
  };
}
