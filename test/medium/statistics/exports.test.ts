import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { type Actor } from '@tocsin/identity';
import {
  type ExportFormat,
  ExportStatistics,
  REPORT_LOCALES,
  ReportDrafts,
  type ReportLocale,
} from '@tocsin/statistics';
import { parse } from 'csv-parse/sync';
import { printHtml } from '../../../libs/statistics/src/export/print-html.js';
import { StatisticsWorld } from '../../factories/statistics-world.js';
import { testWhere } from '../../support/shared-folder.js';

let world: StatisticsWorld;
let lead: Actor;
const QUERY = 'GET /api/v1/statistics?period=2026-Q3&compare=before';
beforeAll(async () => {
  world = await StatisticsWorld.open();
  lead = await world.person('duty-lead');
  const at = '2026-08-03T10:00:00Z';
  const risky = await world.organisation('=cmd()', 'FR');
  for (let n = 0; n < 9; n++)
    await world.incident({ at, level: n % 6, class: n < 7 ? 'fraud' : 'availability' });
  for (let n = 0; n < 6; n++) await world.incident({ at, organisations: [risky] });
  for (let n = 0; n < 12; n++) await world.report({ at, state: 'accepted', decidedAfterMinutes: n });
  await world.incident({ at: '2026-05-05T10:00:00Z' });
  await world.rollUp();
  await world
    .get(ReportDrafts)
    .save(
      lead,
      { period: '2026-Q3', locale: 'en', part: 'foreword' },
      { text: 'A <b>calm</b> quarter.\n\nSo far.', version: 0 },
    );
});
afterAll(() => world.close());

async function file(
  format: ExportFormat,
  more: { locale?: ReportLocale; isPublication?: boolean; chart?: string } = {},
) {
  const { locale = 'en', isPublication = false, chart = 'series' } = more;
  const question = { period: '2026-Q3', compare: 'before' as const };
  return world
    .get(ExportStatistics)
    .execute(lead, question, { format, locale, isPublication, chart, query: QUERY });
}

describe('CSV', () => {
  test('is one rectangle with BOM, with what was asked and every version inside', async () => {
    const { bytes, contentType } = await file('csv');
    expect([contentType, bytes.subarray(0, 3).toString('hex')]).toEqual([
      'text/csv; charset=utf-8',
      'efbbbf',
    ]);
    const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    const about = Object.fromEntries(
      rows.filter(({ table }) => table === 'about').map(({ value, figure }) => [value, figure]),
    );
    expect(about).toMatchObject({
      query: QUERY,
      period: '2026-Q3',
      compared: '2026-Q2',
      'cut-off': '2026-11-20T09:00:00.000Z',
    });
    expect(rows.find(({ table, figure }) => table === 'total' && figure === 'incidents')).toMatchObject({
      number: '15',
      before: '1',
      definition: '1',
      withheld: 'false',
    });
  });

  test('holds no formula', async () => {
    const { bytes } = await file('csv');
    const cells = parse(bytes, { bom: true }).flat();
    expect(cells).toContain("'=cmd()");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  });

  test('for publication holds no number below five', async () => {
    const rows = parse((await file('csv', { isPublication: true })).bytes, {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    const counts = rows.filter(({ table }) => table !== 'about' && table !== 'time');
    expect(counts.length).toBeGreaterThan(20);
    for (const { number, before } of counts)
      for (const value of [number, before]) expect(['1', '2', '3', '4']).not.toContain(value);
    expect(counts.some(({ withheld, number }) => withheld === 'true' && number === '')).toBe(true);
  });
});

test('JSON has the view, the question and the versions', async () => {
  expect(JSON.parse((await file('json')).bytes.toString())).toMatchObject({
    query: QUERY,
    forPublication: false,
    definitionVersions: { incidents: 1, 'by class': 1 },
    totals: { values: { incidents: 15 } },
    cutOff: '2026-11-20T09:00:00.000Z',
  });
});

test('XLSX is a workbook of sheets with numbers that are numbers', async () => {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array((await file('xlsx')).bytes)])));
  const entries = await reader.getEntries();
  const text = async (name: string) => {
    const entry = entries.find(({ filename }) => filename === name);
    return entry && !entry.directory ? entry.getData(new TextWriter()) : '';
  };
  expect(await text('[Content_Types].xml')).toContain('spreadsheetml.sheet.main+xml');
  const book = await text('xl/workbook.xml');
  for (const name of [
    'About these figures',
    'From report to incident',
    'By class',
    'How long it took',
    'Definitions',
  ])
    expect(book).toContain(`name="${name}"`);
  const shared = await text('xl/sharedStrings.xml');
  expect(shared).toContain(QUERY.replaceAll('&', '&amp;'));
  expect(await text('xl/worksheets/sheet2.xml')).toMatch(/<v>15<\/v>/u);
  await reader.close();
});

test.each(['series', 'class', 'funnel'])(
  'SVG of %s is a picture with a title and no script',
  async (chart) => {
    const svg = (await file('svg', { chart })).bytes.toString();
    expect(svg).toContain('2026-11-20T09:00:00.000Z');
    expect(svg).toMatch(/<svg [^>]*role="img"[^>]*><title>[^<]+<\/title>/u);
    expect(svg).not.toMatch(/<script|NaN|Infinity|undefined/u);
  },
);

test('there is no picture of what has none', async () => {
  await expect(file('svg', { chart: 'nothing' })).rejects.toMatchObject({ code: 'STATISTICS.NO_SUCH_CHART' });
});

describe.each(REPORT_LOCALES)('the report in %s', (locale) => {
  test('is one page that asks for nothing', async () => {
    const html = (await file('html', { locale })).bytes.toString();
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\((?!#)/u);
    expect(html).not.toMatch(/undefined|NaN|\[object/u);
    // Every number of a chart stands in a table, every table has its heads, every place in the contents is there.
    expect(html.match(/<table>/gu)?.length).toBeGreaterThan(7);
    for (const [, id] of html.matchAll(/href="#([\w-]+)"/gu)) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('2026-11-20T09:00:00.000Z');
  });
});

test('the report carries the words of the team, and not as markup', async () => {
  expect((await file('html')).bytes.toString()).toContain(
    '<p dir="auto">A &lt;b&gt;calm&lt;/b&gt; quarter.</p><p dir="auto">So far.</p>',
  );
});

describe('PDF', () => {
  test.each(['en', 'fr'] as const)('in %s opens', async (locale) => {
    const { bytes, contentType } = await file('pdf', { locale });
    expect(contentType).toBe('application/pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-32).toString()).toContain('%%EOF');
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  test.each(['ar', 'zh'] as const)(
    'in %s is refused with the way out, where there is no Chromium',
    async (locale) => {
      await expect(file('pdf', { locale })).rejects.toMatchObject({ code: 'STATISTICS.PDF_UNAVAILABLE' });
    },
  );

  const POPPLER = '/usr/bin/pdftotext';
  testWhere(existsSync(POPPLER), `${POPPLER} is not there`, 'its text can be taken out again', async () => {
    const { bytes } = await file('pdf', { locale: 'fr' });
    const text = execFileSync(POPPLER, ['-layout', '-', '-'], { input: bytes }).toString();
    expect(text).toContain('Rapport trimestriel 2026-Q3');
    expect(text).toContain('Incidents importants');
  });

  const CHROMIUM = '/usr/bin/chromium';
  testWhere(
    existsSync(CHROMIUM),
    `${CHROMIUM} is not there`,
    'Chromium prints Arabic, with its structure',
    async () => {
      const pdf = await printHtml((await file('html', { locale: 'ar' })).bytes.toString(), CHROMIUM);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot/u);
    },
  );
});

test('what holds restricted incidents is not published, and the refusal is on record', async () => {
  const question = { period: '2026-Q3', withRestricted: true };
  const request = { format: 'csv', locale: 'en', isPublication: true, chart: '', query: QUERY } as const;
  await expect(world.get(ExportStatistics).execute(lead, question, request)).rejects.toMatchObject({
    code: 'RELEASE.REFUSED',
  });
  const record = await world.query(`SELECT action FROM audit.entry WHERE action LIKE 'release.%'`);
  expect(record).toEqual([{ action: 'release.refused' }]);
});

test('every file that was made is on record', async () => {
  await file('csv', { isPublication: true });
  const [last] = await world.query<{ detail: object }>(
    `SELECT detail FROM audit.entry WHERE action = 'statistics.exported' ORDER BY id DESC LIMIT 1`,
  );
  expect(last?.detail).toMatchObject({ format: 'csv', isPublication: true, query: QUERY });
});
