import { type Suggestions } from '../suggestions/suggestion.js';

// No word of a text begins with this sign (`searchTokens`), so nobody can type himself into a class.
const SIGN = '=';
const LONGEST = 300;

/** A mark as it stands among the words of a report. */
export function mark(
  name: 'class' | 'type' | 'org' | 'sector' | 'from' | 'is' | 'month' | 'year',
  value: string,
): string {
  return `${SIGN}${name}:${value}`;
}

/** When a report came, for `newestFirst`: every report has these, sealed ones too. */
export const monthMark = (at: Date) => mark('month', at.toISOString().slice(0, 7));
export const yearMark = (year: number) => mark('year', String(year));
export const timeMarks = (at: Date) => [monthMark(at), yearMark(at.getUTCFullYear())];

/** What an organisation that runs an exercise writes into its subjects, ours included (libs/correspondence, drill-frame). */
const EXERCISE = /^\W*(?:exercise|exercice|ejercicio|учение|учения|تمرين|演习|演練)(?![\p{L}])/iu;

/**
 * What operators look for in a report besides its words: suggested class and type, organisations, sectors, who wrote. They
 * stand in the same vector as the words, so that one index answers a question of both, however rare each is. Pure.
 */
export function reportMarks(
  report: { subject: string; fromAddress: string | null },
  { classification, organisations }: Pick<Suggestions, 'classification' | 'organisations'>,
): string[] {
  const marks = organisations.flatMap(({ id, sector }) => [
    mark('org', id),
    ...(sector ? [mark('sector', sector)] : []),
  ]);
  const [best] = classification;
  if (best) marks.push(mark('class', best.class));
  if (best?.type) marks.push(mark('type', best.type));
  if (EXERCISE.test(report.subject) || best?.class === 'test') marks.push(mark('is', 'drill'));
  return [...marks, ...fromMarks(report.fromAddress)].filter((each) => each.length <= LONGEST);
}

function fromMarks(address: string | null): string[] {
  if (!address) return [];
  const lower = address.toLowerCase();
  const domain = lower.split('@').at(-1) ?? '';
  return [mark('from', lower), ...(domain !== '' && domain !== lower ? [mark('from', domain)] : [])];
}
