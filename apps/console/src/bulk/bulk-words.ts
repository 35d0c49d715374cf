import type { AnswerLocale, Bodies, Incident, TemplateName } from '../api/schemas.js';

/** What is said to all, as it is being written. */
export interface BulkWords {
  text: string;
  language: AnswerLocale;
  template: TemplateName | null;
  reason: NonNullable<Bodies['bulkWords']['reason']>;
  tlp: Incident['tlp'];
}

/** The language that most reporters of the incident wrote in, among those that our mail knows. */
export function likelyLanguage(
  incident: Pick<Incident, 'threads'>,
  known: readonly AnswerLocale[],
): AnswerLocale {
  const counts = known.map((locale) => ({
    locale,
    count: incident.threads.filter(({ language }) => language?.split('-')[0] === locale).length,
  }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most), {
    locale: 'en',
    count: 0,
  }).locale;
}

/** As the API takes it: a part that is empty is left out. */
export function orderOf(words: BulkWords, attach: string[]): Bodies['bulkWords'] {
  const { text, language, template, reason, tlp } = words;
  return {
    ...(text.trim() === '' ? {} : { text: text.trim(), language }),
    ...(template === null ? {} : { template }),
    ...(template === 'closed' ? { reason } : {}),
    ...(attach.length === 0 ? {} : { attach }),
    tlp,
  };
}
