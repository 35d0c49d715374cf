import { type SharedCase } from '../case/shared-case.js';
import { csvCell } from './csv-cell.js';
import { CSV_COLUMNS } from './write.js';

/** The values of a case as a table, as the list of values is written. */
export function writeCaseCsv({ observables }: SharedCase): string {
  const rows = observables.map(
    ({ type, value, tlp, malicious, affected, firstSeen, lastSeen, count, note }) =>
      [type, value, tlp, malicious, affected, firstSeen, lastSeen, count, note].map(csvCell).join(','),
  );
  return `\ufeff${[CSV_COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
