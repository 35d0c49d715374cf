import { pipeline, Readable } from 'node:stream';
import { isLegalClass, isSector } from '@tocsin/config';
import { normaliseObservable } from '@tocsin/observables';
import { parse } from 'csv-parse';
import { readAssets } from '../assets/read-assets.js';
import { ORGANISATION_KINDS } from '../organisation/organisation.view.js';
import { errorItem, handleKey, nameKey, type ReadItem } from './import-item.js';

/** Columns in any order; every one but `name` may be left out. The export writes them all. */
export const CSV_COLUMNS = [
  'name',
  'handle',
  'kind',
  'sector',
  'legalClass',
  'country',
  'ranges',
  'asns',
  'domains',
  'validUntil',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'contactLanguage',
  'contactTimeZone',
  'contactAroundTheClock',
  'contactOrder',
] as const;
type Column = (typeof CSV_COLUMNS)[number];
type Cells = Partial<Record<Column, string>>;

const LONGEST_CELL = 20_000;

/** Reads a CSV file (RFC 4180, `,` or `;`, UTF-8): several rows of one name add to one organisation. */
export async function* readCsv(stream: AsyncIterable<Buffer>): AsyncGenerator<ReadItem> {
  const failed: ReadItem[] = [];
  const parser = pipeline(
    Readable.from(stream),
    parse({
      bom: true,
      columns: (header: string[]) => header.map(columnOf),
      delimiter: [',', ';'],
      info: true,
      max_record_size: 1024 * 1024,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      trim: true,
      on_skip: (error) => {
        const { lines = 0 } = error as { lines?: number };
        failed.push(errorItem(lines, 'unreadable', error?.message ?? ''));
      },
    }),
    // A stream that breaks off breaks the parser, and so the loop below; `pipe` would leave it unheard.
    () => {},
  );
  for await (const { record, info } of parser as AsyncIterable<{ record: Cells; info: { lines: number } }>) {
    yield* failed.splice(0);
    yield* itemsOfRow(record, info.lines);
  }
  yield* failed;
}

function columnOf(title: string): Column | false {
  const plain = title
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  return CSV_COLUMNS.find((column) => column.toLowerCase() === plain) ?? false;
}

/** Spreadsheets run what begins so; the export puts an apostrophe before it, and here it goes again. */
export const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function* itemsOfRow(row: Cells, line: number): Generator<ReadItem> {
  const cell = (column: Column): string => withoutGuard((row[column] ?? '').slice(0, LONGEST_CELL)).trim();
  const name = cell('name');
  if (name === '') return yield errorItem(line, 'no-name', Object.values(row).filter(Boolean).join(' '));
  const orgKey = cell('handle') ? handleKey(cell('handle')) : nameKey(name);
  const fields = {
    name,
    handle: cell('handle') || undefined,
    kind: cell('kind') || undefined,
    sector: cell('sector') || undefined,
    legalClass: cell('legalClass') || undefined,
    country: cell('country').toUpperCase() || undefined,
  };
  const wrong = wrongField(fields);
  if (wrong) return yield errorItem(line, wrong, name);
  yield { line, kind: 'organisation', orgKey, value: name, data: fields };
  yield* assetItems(line, orgKey, cell);
  yield* contactItems(line, orgKey, cell);
}

function wrongField(fields: { kind?: string; sector?: string; legalClass?: string; country?: string }) {
  const { kind, sector, legalClass, country } = fields;
  if (kind && !ORGANISATION_KINDS.some((one) => one === kind)) return 'unknown-kind';
  if (sector && !isSector(sector)) return 'unknown-sector';
  if (legalClass && !isLegalClass(legalClass)) return 'unknown-legal-class';
  return country && !/^[A-Z]{2}$/.test(country) ? 'not-iso-3166' : null;
}

function* assetItems(line: number, orgKey: string, cell: (column: Column) => string): Generator<ReadItem> {
  const listed = (column: Column) =>
    cell(column)
      .split(/[\s,;|]+/)
      .filter(Boolean);
  const until = cell('validUntil');
  const validUntil = until === '' ? undefined : new Date(until);
  if (validUntil && Number.isNaN(validUntil.getTime())) return yield errorItem(line, 'not-a-date', until);
  const data = validUntil ? { validUntil: validUntil.toISOString() } : {};
  const { assets, invalid } = readAssets({
    ranges: listed('ranges'),
    asns: listed('asns'),
    domains: listed('domains'),
  });
  for (const { value, reason } of invalid) yield errorItem(line, reason, value);
  for (const value of assets.ranges ?? []) yield { line, kind: 'range', orgKey, value, data };
  for (const value of assets.asns ?? []) yield { line, kind: 'asn', orgKey, value, data };
  for (const value of assets.domains ?? []) yield { line, kind: 'domain', orgKey, value, data };
}

function* contactItems(line: number, orgKey: string, cell: (column: Column) => string): Generator<ReadItem> {
  const given = cell('contactEmail');
  const phone = cell('contactPhone') || null;
  if (given === '' && phone === null) return;
  const email = given === '' ? null : (normaliseObservable('email', given)?.value ?? null);
  if (given !== '' && email === null) return yield errorItem(line, 'not-an-address', given);
  const name = cell('contactName') || email || phone || '';
  const data = {
    name,
    email,
    phone,
    role: cell('contactRole') || null,
    locale: /^[a-z]{2,3}$/.test(cell('contactLanguage')) ? cell('contactLanguage') : null,
    timeZone: cell('contactTimeZone') || null,
    aroundTheClock: /^(1|true|yes|24\/7|x)$/i.test(cell('contactAroundTheClock')),
    position: Math.min(100, Math.max(0, Math.trunc(Number(cell('contactOrder'))) || 0)),
  };
  yield { line, kind: 'contact', orgKey, value: email ?? name, data };
}
