import { findQuestion, type Regime } from './regimes.js';

/** What is asked at a stage, with what is known of it. */
export interface KnownAnswer {
  id: string;
  answer: string | null;
  /** This stage's own answer, an earlier stage's, or the form of the first report. */
  from: 'stage' | 'earlier' | 'form' | null;
  lacking: boolean;
}

/** What is asked at a stage with what is known of it already: the newest own words win. Pure. */
export function knownAnswers(
  regime: Regime,
  stageId: string,
  facts: {
    own: Record<string, string> | null;
    earlier: Record<string, string>;
    form: Record<string, unknown>;
  },
): KnownAnswer[] {
  const asks = regime.stages.find(({ id }) => id === stageId)?.asks ?? [];
  return asks.map((id) => {
    const question = findQuestion(id);
    const own = facts.own?.[id]?.trim();
    const earlier = facts.earlier[id]?.trim();
    const form = question?.known.map((place) => formAnswer(place, facts.form)).find(Boolean);
    const answer = own || earlier || form || null;
    const from = own ? 'stage' : earlier ? 'earlier' : form ? 'form' : null;
    return { id, answer, from, lacking: answer === null && !question?.optional };
  });
}

/** `form.servicesAffected` → what the public form was told. */
function formAnswer(place: string, form: Record<string, unknown>): string | undefined {
  const value = place.startsWith('form.') ? form[place.slice('form.'.length)] : undefined;
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
