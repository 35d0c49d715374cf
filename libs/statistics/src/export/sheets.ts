import { BACKLOGS, FUNNEL } from '../figures/figures.js';
import { type StatisticsView, type Values } from '../queries/statistics.view.js';
import { type Speech } from '../words/speak.js';

/** A number; null is withheld. A duration is in seconds. */
export type Cell = string | number | null;

export interface SheetColumn {
  title: string;
  kind: 'text' | 'number' | 'duration';
}

/** One table, as XLSX, PDF, HTML and the console's charts have it. */
export interface Sheet {
  id: string;
  title: string;
  columns: SheetColumn[];
  rows: Cell[][];
  /** What a chart of it draws: the column of numbers, and which rows are only partly covered. */
  chart: { column: number; before: number | null; partial: boolean[]; upright: boolean } | null;
}

/** Everything that a view tells, as tables. Pure. */
export function sheetsOf(view: StatisticsView, speech: Speech): Sheet[] {
  return [
    totalsSheet(view, speech),
    seriesSheet(view, speech),
    ...breakdownSheets(view, speech),
    timesSheet(view, speech),
  ];
}

function totalsSheet(view: StatisticsView, speech: Speech): Sheet {
  const { values, before } = view.totals;
  const { frozen } = view;
  const names = [...FUNNEL, ...BACKLOGS.map(({ name }) => name)];
  return {
    id: 'funnel',
    title: speech.text('funnel'),
    columns: [
      text(speech.text('figure')),
      number(speech.text('number')),
      ...(before ? [number(speech.text('before'))] : []),
      ...(frozen ? [number(frozenTitle(view, speech))] : []),
    ],
    rows: names.map((name) => [
      speech.figure(name),
      values[name] ?? null,
      ...(before ? [before[name] ?? null] : []),
      ...(frozen ? [frozen.totals[name] ?? null] : []),
    ]),
    chart: {
      column: 1,
      before: before ? 2 : null,
      partial: [],
      upright: false,
    },
  };
}

function frozenTitle({ frozen }: StatisticsView, speech: Speech): string {
  const date = frozen?.frozenAt.toISOString().slice(0, 10) ?? '';
  return speech.text('frozen', { date, revision: frozen?.revision ?? 0, value: '' }).replace(/[\s:]+$/u, '');
}

/** The figures of the rows in the order of the funnel; some tables leave some out. */
function figuresIn(rows: { values: Values }[]): string[] {
  return FUNNEL.filter((name) => rows.some(({ values }) => values[name] !== undefined));
}

function counted(rows: { values: Values; before: Values | null }[], isCompared: boolean, speech: Speech) {
  const names = figuresIn(rows);
  return {
    columns: names.flatMap((name) => [
      number(speech.figure(name)),
      ...(isCompared ? [number(`${speech.figure(name)} – ${speech.text('before')}`)] : []),
    ]),
    cells: ({ values, before }: { values: Values; before: Values | null }): Cell[] =>
      names.flatMap((name) => [values[name] ?? null, ...(isCompared ? [before?.[name] ?? null] : [])]),
    /** Where the incidents stand, or else the first figure. */
    first: Math.max(0, names.indexOf('incidents')) * (isCompared ? 2 : 1),
  };
}

function seriesSheet(view: StatisticsView, speech: Speech): Sheet {
  const { steps, unit } = view.series;
  const isCompared = view.compared !== null;
  const { columns, cells } = counted(steps, isCompared, speech);
  return {
    id: 'series',
    title: speech.text('series'),
    columns: [text(speech.text('period')), ...columns],
    rows: steps.map((step) => {
      const name =
        unit === 'month' ? step.from.slice(0, 7) : unit === 'day' ? step.from : `${step.from} – ${step.to}`;
      return [step.partial ? `${name} (${speech.text('partial')})` : name, ...cells(step)];
    }),
    // Reports: what comes in over time. Incidents stand in every other chart.
    chart: {
      column: 1,
      before: isCompared ? 2 : null,
      partial: steps.map(({ partial }) => partial),
      upright: true,
    },
  };
}

function breakdownSheets(view: StatisticsView, speech: Speech): Sheet[] {
  const isCompared = view.compared !== null;
  return view.breakdowns.map(({ dimension, rows }) => {
    const { columns, cells, first } = counted(rows, isCompared, speech);
    const title = speech.words.dimension[dimension] ?? dimension;
    return {
      id: dimension,
      title,
      columns: [text(title), ...columns],
      rows: rows.map((row) => {
        const name = speech.valueOf(dimension, row.key);
        return [
          row.parent === null ? name : `${speech.valueOf('class', row.parent)}: ${name}`,
          ...cells(row),
        ];
      }),
      chart: {
        column: 1 + first,
        before: isCompared ? 2 + first : null,
        partial: [],
        upright: false,
      },
    };
  });
}

function timesSheet(view: StatisticsView, speech: Speech): Sheet {
  const isCompared = view.compared !== null;
  const duration = (title: string): SheetColumn => ({ title, kind: 'duration' });
  return {
    id: 'times',
    title: speech.text('times'),
    columns: [
      text(speech.text('figure')),
      duration(speech.text('median')),
      duration(speech.text('p90')),
      number(speech.text('finished')),
      number(speech.text('running')),
      ...(isCompared
        ? [
            duration(`${speech.text('median')} – ${speech.text('before')}`),
            duration(`${speech.text('p90')} – ${speech.text('before')}`),
          ]
        : []),
    ],
    rows: view.times.map(({ figure, medianSeconds, p90Seconds, count, running, before }) => [
      speech.figure(figure),
      medianSeconds,
      p90Seconds,
      count,
      running,
      ...(isCompared ? [before?.medianSeconds ?? null, before?.p90Seconds ?? null] : []),
    ]),
    chart: null,
  };
}

const text = (title: string): SheetColumn => ({ title, kind: 'text' });
const number = (title: string): SheetColumn => ({ title, kind: 'number' });

/** A cell as people read it. */
export function cellText(cell: Cell | undefined, kind: SheetColumn['kind'], speech: Speech): string {
  if (kind === 'text') return typeof cell === 'string' ? cell : '';
  const value = typeof cell === 'number' ? cell : null;
  return kind === 'duration' ? speech.duration(value) : speech.number(value);
}
