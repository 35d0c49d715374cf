/** What a chart shows; the same numbers stand in a table beside it. */
export interface BarChart {
  title: string;
  direction: 'ltr' | 'rtl';
  /** Columns over time instead of bars under each other. */
  upright: boolean;
  bars: Bar[];
  /** Of the two series, where there are two. */
  legend: [now: string, before: string] | null;
}

export interface Bar {
  label: string;
  /** Null: withheld. */
  value: number | null;
  before: number | null;
  /** The value in words; stands at the bar, so that nothing has to be measured by eye. */
  text: string;
  partial: boolean;
}

const WIDTH = 720;
const INK = '#132022';
const SOFT = '#485759';
const LINE = '#d6dfdf';
const NOW = '#0d5860';
const BEFORE = '#9aa9ab';
const FONT = `font-family="Roboto, 'Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif"`;
const LABELS = 240;
const ROW = 26;
const HEIGHT = 240;
/** A withheld number still has a place, or its row would look like a zero. */
const WITHHELD = '–';

/**
 * A chart as SVG: no script, no style sheet, no colour that says something alone (what is compared is outlined, what is
 * partial is hatched, every bar has its number). `role="img"` with the title; the table beside it is the long text.
 */
export function barChartSvg(chart: BarChart): string {
  return chart.upright ? columns(chart) : bars(chart);
}

function frame(chart: BarChart, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" style="direction:ltr" role="img" aria-label="${escape(chart.title)}"><title>${escape(chart.title)}</title><defs><pattern id="partial" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="${NOW}"/></pattern></defs>${content}</svg>`;
}

function legend({ legend: names, direction }: BarChart): string {
  if (!names) return '';
  const isRtl = direction === 'rtl';
  return names
    .map((name, n) => {
      const x = isRtl ? WIDTH - 16 - n * 180 : 4 + n * 180;
      const box = `<rect x="${isRtl ? x : x}" y="4" width="12" height="12" ${n === 0 ? `fill="${NOW}"` : OUTLINED}/>`;
      return box + label(isRtl ? x - 6 : x + 18, 14, name, isRtl ? 'end' : 'start', SOFT);
    })
    .join('');
}

const OUTLINED = `fill="#ffffff" stroke="${BEFORE}" stroke-width="1.5"`;
const filled = ({ partial }: Bar) =>
  partial ? `fill="url(#partial)" stroke="${NOW}" stroke-width="1"` : `fill="${NOW}"`;

/** `anchor` is of the page's left and right, whatever way the text runs: numbers and Arabic stand where they should. */
function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  colour: string,
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="12" fill="${colour}" ${FONT}>${escape(text)}</text>`;
}

function bars(chart: BarChart): string {
  const isRtl = chart.direction === 'rtl';
  const top = chart.legend ? 28 : 6;
  const step = ROW + (chart.legend ? 10 : 0);
  const most = Math.max(1, ...chart.bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const room = WIDTH - LABELS - 90;
  const rows = chart.bars.map((bar, n) => {
    const y = top + n * step;
    const draw = (value: number | null, dy: number, height: number, look: string) => {
      const length = round(((value ?? 0) / most) * room);
      if (length === 0) return '';
      return `<rect x="${isRtl ? WIDTH - LABELS - length : LABELS}" y="${y + dy}" width="${length}" height="${height}" ${look}/>`;
    };
    const end = LABELS + ((bar.value ?? 0) / most) * room + 6;
    // SVG text has its own direction: "start" of a right-to-left text is its right side, so both are told by side.
    return (
      label(
        isRtl ? WIDTH - LABELS + 8 : LABELS - 8,
        y + 16,
        shorten(bar.label),
        isRtl ? 'start' : 'end',
        INK,
      ) +
      draw(bar.value, 4, 16, filled(bar)) +
      (chart.legend ? draw(bar.before, 22, 8, OUTLINED) : '') +
      label(
        isRtl ? WIDTH - end : end,
        y + 16,
        bar.value === null ? WITHHELD : bar.text,
        isRtl ? 'end' : 'start',
        INK,
      )
    );
  });
  const axis = isRtl ? WIDTH - LABELS : LABELS;
  const height = top + chart.bars.length * step + 6;
  return frame(
    chart,
    height,
    `${legend(chart)}<line x1="${axis}" x2="${axis}" y1="${top}" y2="${height - 4}" stroke="${LINE}"/>${rows.join('')}`,
  );
}

function columns(chart: BarChart): string {
  const isRtl = chart.direction === 'rtl';
  const top = chart.legend ? 40 : 20;
  const most = Math.max(1, ...chart.bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const slot = (WIDTH - 20) / Math.max(1, chart.bars.length);
  const room = HEIGHT - top - 40;
  const base = HEIGHT - 40;
  const wide = Math.min(40, slot * 0.7);
  // Every label where there is room, else every second, third …
  const every = Math.ceil(chart.bars.length / 12);
  const drawn = chart.bars.map((bar, n) => {
    const x = isRtl ? WIDTH - 10 - (n + 1) * slot : 10 + n * slot;
    const draw = (value: number | null, dx: number, width: number, look: string) => {
      const height = round(((value ?? 0) / most) * room);
      return height === 0
        ? ''
        : `<rect x="${round(x + dx)}" y="${round(base - height)}" width="${round(width)}" height="${height}" ${look}/>`;
    };
    const left = (slot - wide) / 2;
    const share = chart.legend ? wide / 2 : wide;
    const tip = base - ((bar.value ?? 0) / most) * room - 4;
    return (
      (chart.legend ? draw(bar.before, left + share, share, OUTLINED) : '') +
      draw(bar.value, left, share, filled(bar)) +
      (slot > 26
        ? label(x + left + share / 2, tip, bar.value === null ? WITHHELD : bar.text, 'middle', INK)
        : '') +
      (n % every === 0 ? label(x + slot / 2, base + 16, bar.label, 'middle', SOFT) : '')
    );
  });
  return frame(
    chart,
    HEIGHT,
    `${legend(chart)}<line x1="10" x2="${WIDTH - 10}" y1="${base}" y2="${base}" stroke="${LINE}"/>${drawn.join('')}`,
  );
}

const LONGEST = 36;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const round = (value: number) => Math.round(value * 10) / 10;

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
