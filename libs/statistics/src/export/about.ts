import { DIMENSIONS } from '../figures/dimensions.js';
import { LEFT_OUT } from '../figures/figure.js';
import { type StatisticsView } from '../queries/statistics.view.js';
import { LEAST } from '../suppression/suppress.js';
import { type Speech } from '../words/speak.js';

/** What was asked, and how the answer was made: stands in every file, so that a number can be traced years later. */
export interface About {
  /** The question as the address of the API's answer. */
  query: string;
  isPublication: boolean;
  siteName: string;
}

/** The same in lines for people: label and text. */
export function aboutLines(view: StatisticsView, about: About, speech: Speech): [string, string][] {
  const { period, compared, cutOff, timeZone, scope, filters } = view;
  const span = ({ key, from, to }: { key: string; from: string; to: string }) => `${key} (${from} – ${to})`;
  const chosen = DIMENSIONS.flatMap(({ name }) => {
    const value = filters[name];
    return value === undefined ? [] : [`${speech.words.dimension[name]}: ${speech.valueOf(name, value)}`];
  });
  const left = LEFT_OUT.map((reason) => {
    const count = about.isPublication ? '' : ` (${speech.number(view.leftOut[reason])})`;
    return `${speech.words.leftOut[reason]}${count}`;
  });
  return [
    [speech.text('period'), span(period)],
    ...(compared ? [[speech.text('compared'), span(compared)] as [string, string]] : []),
    [speech.text('cutOff'), cutOff ? speech.moment(cutOff, timeZone) : '–'],
    [speech.text('timeZone'), timeZone],
    [speech.text('filters'), chosen.join('; ') || speech.text('none')],
    [speech.text('leftOut'), left.join('; ')],
    [speech.text('scope'), speech.text(scope === 'all' ? 'scopeAll' : 'scopeOrdinary')],
    [
      speech.text('publication'),
      speech.text(about.isPublication ? 'publicationYes' : 'publicationNo', { least: LEAST }),
    ],
    [speech.text('query'), about.query],
  ];
}
