import writeExcelFile from 'write-excel-file/node';
import { definitions } from '../queries/arrange.js';
import { type StatisticsView } from '../queries/statistics.view.js';
import { type Speech } from '../words/speak.js';
import { type About, aboutLines } from './about.js';
import { type Cell, type Sheet, type SheetColumn, sheetsOf } from './sheets.js';

/** A sheet's name is at most 31 characters and has none of these. */
const NOT_IN_NAMES = /[[\]:*?/\\']/gu;
const NAME_LENGTH = 31;
const DAY_SECONDS = 86_400;

/** A workbook: what was asked first, then a sheet a table, definitions last. Lengths of time are real ones (`[h]:mm`). */
export async function toXlsx(view: StatisticsView, about: About, speech: Speech): Promise<Buffer> {
  const isRtl = speech.words.direction === 'rtl';
  const aboutSheet = {
    title: speech.text('about'),
    rows: aboutLines(view, about, speech).map(([label, text]) => [bold(label), plain(text)]),
    widths: [30, 90],
  };
  const meanings = {
    title: speech.text('definitions'),
    rows: [
      [bold(speech.text('figure')), bold(speech.text('version')), bold(speech.text('meaning'))],
      ...definitions().map(({ name, version, kind }) => {
        const key = kind === 'dimension' ? `by ${name}` : name;
        const label = kind === 'dimension' ? (speech.words.dimension[name] ?? name) : speech.figure(name);
        return [
          plain(label),
          { value: version, type: Number },
          { ...plain(speech.definition(key)), wrap: true },
        ];
      }),
    ],
    widths: [34, 10, 110],
  };
  const sheets = [aboutSheet, ...sheetsOf(view, speech).map(tableSheet), meanings];
  return writeExcelFile(
    sheets.map(({ title, rows, widths }) => ({
      data: rows,
      sheet: title.replace(NOT_IN_NAMES, ' ').slice(0, NAME_LENGTH),
      columns: widths.map((width) => ({ width })),
      rightToLeft: isRtl,
    })),
  ).toBuffer();
}

function tableSheet(sheet: Sheet) {
  return {
    title: sheet.title,
    rows: [
      sheet.columns.map(({ title }) => bold(title)),
      ...sheet.rows.map((row) => sheet.columns.map(({ kind }, n) => cell(row[n] ?? null, kind))),
    ],
    widths: sheet.columns.map(({ kind }) => (kind === 'text' ? 42 : 18)),
  };
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
const plain = (value: string) => ({ value, type: String });

function cell(value: Cell, kind: SheetColumn['kind']) {
  if (value === null) return { value: '–', type: String, align: 'right' as const };
  if (typeof value === 'string') return plain(value);
  if (kind === 'duration') return { value: value / DAY_SECONDS, type: Number, format: '[h]:mm' };
  return { value, type: Number, format: '#,##0' };
}
