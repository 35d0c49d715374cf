import { definitionVersions } from '../figures/figures.js';
import { type StatisticsView, type Values } from '../queries/statistics.view.js';
import { type About } from './about.js';

const BOM = '\uFEFF';
const HEADER = [
  'table',
  'value',
  'parent',
  'from',
  'to',
  'partial',
  'figure',
  'definition',
  'number',
  'before',
  'frozen',
  'withheld',
];
type Line = Partial<Record<(typeof HEADER)[number], string | number | boolean | null>>;

/**
 * One rectangle with a line a number, for programs: what was asked and how it was counted are lines of the table `about`,
 * because comments in front break half of all readers. UTF-8 with BOM, or Excel takes it for something else.
 */
export function toCsv(view: StatisticsView, about: About): string {
  const lines = [
    HEADER,
    ...[...aboutLines(view, about), ...numbers(view)].map((line) => HEADER.map((name) => line[name])),
  ];
  return BOM + lines.map((line) => line.map(field).join(',')).join('\r\n') + '\r\n';
}

/**
 * Quoted by RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection): names of countries or sectors come from people.
 */
export function field(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function aboutLines(view: StatisticsView, about: About): Line[] {
  const facts = {
    query: about.query,
    period: view.period.key,
    compared: view.compared?.key ?? '',
    'cut-off': view.cutOff?.toISOString() ?? '',
    'time-zone': view.timeZone,
    filters: JSON.stringify(view.filters),
    'restricted-incidents': view.scope === 'all' ? 'contained' : 'not contained',
    'for-publication': String(about.isPublication),
    'frozen-revision': view.frozen ? `${view.frozen.revision} ${view.frozen.sha256}` : '',
  };
  return Object.entries(facts).map(([value, told]) => ({ table: 'about', value, figure: told }));
}

function numbers(view: StatisticsView): Line[] {
  const span = { from: view.period.from, to: view.period.to, partial: view.period.running };
  const frozen = view.frozen?.totals ?? null;
  return [
    ...linesOf({ table: 'total', ...span }, view.totals.values, view.totals.before, frozen),
    ...(view.scope === 'ordinary'
      ? [{ table: 'restricted-at-least', ...span, figure: 'incidents', number: view.restrictedAtLeast }]
      : []),
    ...view.series.steps.flatMap(({ from, to, partial, values, before }) =>
      linesOf({ table: view.series.unit, from, to, partial }, values, before),
    ),
    ...view.breakdowns.flatMap(({ dimension, rows }) =>
      rows.flatMap(({ key, parent, values, before }) =>
        linesOf({ table: dimension, value: key, parent, ...span }, values, before),
      ),
    ),
    ...view.times.flatMap(({ figure, before, ...now }) =>
      Object.entries(now).map(([value, number]) => ({
        table: 'time',
        value,
        ...span,
        figure,
        definition: definitionVersions()[figure],
        number,
        before: before?.[value as keyof typeof before] ?? null,
        withheld: false,
      })),
    ),
  ];
}

function linesOf(place: Line, values: Values, before: Values | null, frozen: Values | null = null): Line[] {
  const versions = definitionVersions();
  return Object.entries(values).map(([figure, number]) => ({
    ...place,
    figure,
    definition: versions[figure],
    number,
    before: before?.[figure] ?? null,
    frozen: frozen?.[figure] ?? null,
    withheld: number === null,
  }));
}
