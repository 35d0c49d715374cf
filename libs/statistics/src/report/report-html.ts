import { barChartSvg, escape } from '../charts/bar-chart.js';
import { chartOfSheet } from '../charts/chart-of-sheet.js';
import { type About, aboutLines } from '../export/about.js';
import { cellText, type Sheet, sheetsOf } from '../export/sheets.js';
import { definitions } from '../queries/arrange.js';
import { type StatisticsView } from '../queries/statistics.view.js';
import { type Speech } from '../words/speak.js';
import { STYLE } from './report-style.js';
import { REPORT_PARTS, type ReportPart } from './report-parts.js';

/** The team's own words, by part; a part without words is left out. */
export type OwnWords = Partial<Record<ReportPart, string>>;

/**
 * The report as one page that needs nothing else: no script, no font, no picture from anywhere. It prints on paper and
 * into a tagged PDF from any browser, in every script that the reader's machine can show.
 */
export function reportHtml(view: StatisticsView, about: About, speech: Speech, own: OwnWords): string {
  const title = reportTitle(view, speech);
  const sheets = sheetsOf(view, speech);
  const parts = sheets.map((sheet) => ({
    id: sheet.id,
    title: sheet.title,
    html: part(sheet, view, speech),
  }));
  const before = REPORT_PARTS.filter((name) => name !== 'outlook').flatMap((name) =>
    ownPart(name, own, speech),
  );
  const after = ownPart('outlook', own, speech);
  const all = [...before, ...parts, ...after, definitionsPart(speech), aboutPart(view, about, speech)];
  return `<!doctype html>
<html lang="${speech.locale}" dir="${speech.words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${title} – ${about.siteName}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="team"><bdi>${escape(about.siteName)}</bdi></p><h1>${escape(title)}</h1>
<p class="span"><bdi>${view.period.from} – ${view.period.to}</bdi></p>${view.period.running ? `<p class="runs">${escape(speech.text('runs'))}</p>` : ''}</header>
<nav aria-label="${escape(speech.text('contents'))}"><h2>${escape(speech.text('contents'))}</h2><ol>${all.map(({ id, title: name }) => `<li><a href="#${id}">${escape(name)}</a></li>`).join('')}</ol></nav>
<main>${all.map(({ id, title: name, html }) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escape(name)}</h2>${html}</section>`).join('\n')}</main>
<footer><p>${escape(speech.text('madeBy', { name: about.siteName }))}</p></footer>
</body>
</html>
`;
}

export function reportTitle({ period }: StatisticsView, speech: Speech): string {
  if (period.kind === 'year') return speech.text('annualReport', { period: period.key });
  if (period.kind === 'quarter') return speech.text('quarterlyReport', { period: period.key });
  return speech.text('title', { period: period.key });
}

interface Part {
  id: string;
  title: string;
  html: string;
}

/** Plain text of people: paragraphs at empty lines, each in its own direction. */
function ownPart(name: ReportPart, own: OwnWords, speech: Speech): Part[] {
  const text = own[name]?.trim();
  if (!text) return [];
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map((each) => `<p dir="auto">${escape(each).replaceAll('\n', '<br>')}</p>`);
  return [{ id: name, title: speech.words.part[name] ?? name, html: paragraphs.join('') }];
}

function part(sheet: Sheet, view: StatisticsView, speech: Speech): string {
  const chart = chartOfSheet(sheet, speech);
  const isPartial = chart?.bars.some((bar) => bar.partial);
  const figure = chart
    ? `<figure>${barChartSvg(chart)}<figcaption>${escape(speech.text('chartOf', { title: chart.title }))}${isPartial ? ` ${escape(speech.text('partialNote'))}` : ''}</figcaption></figure>`
    : '';
  const isRestrictedTold = sheet.id === 'funnel' && view.restrictedAtLeast > 0;
  const restricted = isRestrictedTold
    ? `<p>${escape(speech.text('restricted', { count: speech.number(view.restrictedAtLeast) }))}</p>`
    : '';
  if (sheet.rows.length === 0) return `<p>${escape(speech.text('empty'))}</p>`;
  return figure + table(sheet, speech) + restricted;
}

function table({ title, columns, rows }: Sheet, speech: Speech): string {
  const head = columns
    .map(
      ({ title: name, kind }) => `<th scope="col"${kind === 'text' ? '' : ' class="n"'}>${escape(name)}</th>`,
    )
    .join('');
  const body = rows.map((row) => {
    const cells = columns.map(({ kind }, n) => {
      const text = escape(cellText(row[n], kind, speech));
      if (n === 0) return `<th scope="row" dir="auto">${text}</th>`;
      const withheld =
        row[n] === null && kind === 'number' ? ` aria-label="${escape(speech.text('withheld'))}"` : '';
      return `<td class="n"><bdi${withheld ? ` role="img"${withheld}` : ''}>${text}</bdi></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  // Wide tables move sideways in themselves, reachable by keyboard; the page never does.
  return `<div class="wide" role="region" tabindex="0" aria-label="${escape(`${speech.text('table')}: ${title}`)}"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function definitionsPart(speech: Speech): Part {
  const items = definitions().map(({ name, version, kind, leavesOut }) => {
    const isDimension = kind === 'dimension';
    const label = isDimension ? (speech.words.dimension[name] ?? name) : speech.figure(name);
    const meaning = speech.definition(isDimension ? `by ${name}` : name);
    const left = leavesOut.map((reason) => speech.words.leftOut[reason]).join('; ');
    const leaves = left ? ` ${speech.text('leftOut')}: ${left}.` : '';
    return `<dt>${escape(label)} <span class="version">${escape(speech.text('version'))} ${version}</span></dt><dd>${escape(meaning + leaves)}</dd>`;
  });
  return { id: 'definitions', title: speech.text('definitions'), html: `<dl>${items.join('')}</dl>` };
}

function aboutPart(view: StatisticsView, about: About, speech: Speech): Part {
  const items = aboutLines(view, about, speech).map(
    ([label, text]) => `<dt>${escape(label)}</dt><dd><bdi>${escape(text)}</bdi></dd>`,
  );
  return { id: 'about', title: speech.text('about'), html: `<dl class="facts">${items.join('')}</dl>` };
}
