import { type Sheet } from '../export/sheets.js';
import { type Speech } from '../words/speak.js';
import { type BarChart } from './bar-chart.js';

/** More bars than this are no picture; the table has them all, and the title says how many are shown. */
const MOST_BARS = 20;

/** The picture of a table, or null where it has none or nothing to show. */
export function chartOfSheet(sheet: Sheet, speech: Speech): BarChart | null {
  const { chart } = sheet;
  if (!chart) return null;
  const numberAt = (row: Sheet['rows'][number], column: number | null) => {
    const value = column === null ? null : row[column];
    return typeof value === 'number' ? value : null;
  };
  const bars = sheet.rows.map((row, n) => ({
    label: String(row[0] ?? ''),
    value: numberAt(row, chart.column),
    before: numberAt(row, chart.before),
    text: speech.number(numberAt(row, chart.column)),
    partial: chart.partial[n] ?? false,
  }));
  if (!bars.some(({ value, before }) => value !== 0 || (before ?? 0) !== 0)) return null;
  const shown = chart.upright ? bars : bars.slice(0, MOST_BARS);
  const figure = sheet.columns[chart.column]?.title ?? '';
  const some =
    shown.length < bars.length ? ` (${speech.number(shown.length)} / ${speech.number(bars.length)})` : '';
  return {
    title: `${sheet.title}: ${figure}${some}`,
    direction: speech.words.direction,
    upright: chart.upright,
    bars: chart.upright ? shown.map((bar) => ({ ...bar, label: stepLabel(bar.label) })) : shown,
    legend: chart.before === null ? null : [figure, speech.text('before')],
  };
}

/** `2026-08-03 – 2026-08-09 (partial)` has no room under a column; the table says it in full. */
const stepLabel = (label: string) => label.replace(/ [–(].*$/u, '').replace(/^\d{4}-(?=\d{2}-\d{2})/u, '');
