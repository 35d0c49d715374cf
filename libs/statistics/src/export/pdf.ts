import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake, { type Alignment, type Content, type TableCell } from 'pdfmake';
import { barChartSvg } from '../charts/bar-chart.js';
import { chartOfSheet } from '../charts/chart-of-sheet.js';
import { definitions } from '../queries/arrange.js';
import { type StatisticsView } from '../queries/statistics.view.js';
import { type OwnWords, reportTitle } from '../report/report-html.js';
import { REPORT_PARTS } from '../report/report-parts.js';
import { type Speech } from '../words/speak.js';
import { type About, aboutLines } from './about.js';
import { cellText, type Sheet, sheetsOf } from './sheets.js';

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);
const ACCENT = '#0d5860';
/** Columns beyond this have no room on a page across. */
const NARROW_COLUMNS = 5;

/** Roboto comes with pdfmake and has Latin, Cyrillic and Greek letters; it has no Arabic and no Chinese ones. */
const WRITABLE =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
export const isWritable = (text: string): boolean => WRITABLE.test(text);

/**
 * The report as PDF without anything besides this process: text, tables, charts as drawings. It is not tagged, and it
 * writes left to right only; where Chromium is there, `printHtml` does both better (docs/operations/statistics.md).
 */
export async function toPdf(
  view: StatisticsView,
  about: About,
  speech: Speech,
  own: OwnWords,
): Promise<Buffer> {
  pdfmake.setFonts({
    Roboto: {
      normal: join(FONTS, 'Roboto-Regular.ttf'),
      bold: join(FONTS, 'Roboto-Medium.ttf'),
      italics: join(FONTS, 'Roboto-Italic.ttf'),
      bolditalics: join(FONTS, 'Roboto-MediumItalic.ttf'),
    },
  });
  // Nothing of what people wrote may make this process fetch an address or read a file.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(FONTS));
  const title = reportTitle(view, speech);
  const content: Content[] = [
    { text: about.siteName, color: ACCENT, bold: true },
    { text: title, fontSize: 24, bold: true, margin: [0, 4, 0, 2] },
    { text: `${view.period.from} – ${view.period.to}`, color: '#485759', margin: [0, 0, 0, 16] },
    ...REPORT_PARTS.filter((name) => name !== 'outlook').flatMap((name) => ownPart(name, own, speech)),
    ...sheetsOf(view, speech).flatMap((sheet) => part(sheet, view, speech)),
    ...ownPart('outlook', own, speech),
    heading(speech.text('definitions')),
    ...definitions().flatMap(({ name, version, kind }): Content[] => {
      const isDimension = kind === 'dimension';
      const label = isDimension ? (speech.words.dimension[name] ?? name) : speech.figure(name);
      return [
        { text: `${label} (${speech.text('version')} ${version})`, bold: true, margin: [0, 6, 0, 0] },
        { text: speech.definition(isDimension ? `by ${name}` : name), fontSize: 9 },
      ];
    }),
    heading(speech.text('about')),
    ...aboutLines(view, about, speech).map(([label, text]): Content => ({
      text: [{ text: `${label}: `, bold: true }, text],
      fontSize: 9,
    })),
  ];
  const document: Parameters<typeof pdfmake.createPdf>[0] = {
    info: { title: `${title} – ${about.siteName}`, author: about.siteName },
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    footer: (page: number, pages: number) => ({
      text: speech.text('page', { page, pages }),
      alignment: 'center',
      fontSize: 8,
      margin: [0, 16, 0, 0],
    }),
    content,
  };
  return pdfmake.createPdf(document).getBuffer();
}

const heading = (text: string): Content => ({
  text,
  fontSize: 14,
  bold: true,
  margin: [0, 18, 0, 6],
  headlineLevel: 1,
});

function ownPart(name: (typeof REPORT_PARTS)[number], own: OwnWords, speech: Speech): Content[] {
  const text = own[name]?.trim();
  if (!text) return [];
  const paragraphs = text.split(/\n\s*\n/u).map((each): Content => ({ text: each, margin: [0, 0, 0, 6] }));
  return [heading(speech.words.part[name] ?? name), ...paragraphs];
}

function part(sheet: Sheet, view: StatisticsView, speech: Speech): Content[] {
  if (sheet.rows.length === 0) return [];
  const content: Content[] = [heading(sheet.title)];
  const chart = chartOfSheet(sheet, speech);
  if (chart) content.push({ svg: barChartSvg(chart), width: 490, margin: [0, 0, 0, 8] });
  const head = sheet.columns.map(({ title, kind }): TableCell => ({
    text: title,
    bold: true,
    alignment: side(kind),
  }));
  const body = sheet.rows.map((row) =>
    sheet.columns.map(({ kind }, n): TableCell => ({
      text: cellText(row[n], kind, speech),
      alignment: side(kind),
    })),
  );
  content.push({
    table: {
      headerRows: 1,
      widths: sheet.columns.map((_, n) => (n === 0 ? '*' : 'auto')),
      body: [head, ...body],
    },
    layout: 'lightHorizontalLines',
    fontSize: sheet.columns.length > NARROW_COLUMNS ? 7 : 9,
  });
  if (sheet.id === 'funnel' && view.restrictedAtLeast > 0)
    content.push({
      text: speech.text('restricted', { count: speech.number(view.restrictedAtLeast) }),
      margin: [0, 6, 0, 0],
    });
  return content;
}

const side = (kind: string): Alignment => (kind === 'text' ? 'left' : 'right');
