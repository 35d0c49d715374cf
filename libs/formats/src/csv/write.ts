import { type WriteObservables } from '../writing/shared-observable.js';
import { csvCell } from './csv-cell.js';

export const CSV_COLUMNS = [
  'type',
  'value',
  'tlp',
  'malicious',
  'affected',
  'first_seen',
  'last_seen',
  'count',
  'note',
];

/** A table with a byte order mark, without which a spreadsheet takes UTF-8 for its own code page. Lines end with CRLF. */
export const writeCsv: WriteObservables = async function* (values) {
  yield `\ufeff${CSV_COLUMNS.join(',')}\r\n`;
  for await (const { type, value, tlp, malicious, affected, firstSeen, lastSeen, count, note } of values) {
    const cells = [
      type,
      value,
      tlp,
      malicious,
      affected,
      firstSeen.toISOString(),
      lastSeen.toISOString(),
      count,
      note,
    ];
    yield `${cells.map(csvCell).join(',')}\r\n`;
  }
};
