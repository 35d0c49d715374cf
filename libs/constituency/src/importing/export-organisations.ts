import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { CSV_COLUMNS } from './read-csv.js';

const PAGE = 500;
type Row = Record<string, unknown> & { key: string; id: string };

/** The constituency as the file that `StageImport` takes: a row an organisation, one more for each further contact. */
@Injectable()
export class ExportOrganisations {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** In pages of 500 organisations, so that it is never in memory as a whole. @throws DomainError `IDENTITY.FORBIDDEN` */
  async *execute(actor: Actor): AsyncGenerator<string> {
    this.access.require(actor, 'constituency.read');
    // A mark that spreadsheets read UTF-8 by.
    yield `\ufeff${CSV_COLUMNS.join(',')}\r\n`;
    let last: [string, string] | null = null;
    do {
      const rows: Row[] = await this.database.query<Row>(ROWS, [last?.[0] ?? null, last?.[1] ?? null, PAGE]);
      yield rows.map((row) => csvLine(CSV_COLUMNS.map((column) => row[column]))).join('');
      const end: Row | undefined = rows.at(-1);
      last = end ? [end.key, end.id] : null;
    } while (last);
  }
}

/** RFC 4180; what a spreadsheet would run as a formula gets an apostrophe before it (CWE-1236). */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const ROWS = `
  WITH chosen AS (
    SELECT o.*, lower(o.name) AS key FROM constituency.organisation o
     WHERE $1::text IS NULL OR (lower(o.name), o.id) > ($1, $2::uuid)
     ORDER BY lower(o.name), o.id LIMIT $3)
  SELECT o.key, o.id, o.name, o.handle, o.kind, o.sector, o.legal_class AS "legalClass", o.country,
         CASE WHEN c.first THEN (SELECT string_agg(range::text, ' ' ORDER BY range) FROM constituency.address_range
                                  WHERE organisation_id = o.id AND valid_until IS NULL) END AS ranges,
         CASE WHEN c.first THEN (SELECT string_agg('AS' || asn, ' ' ORDER BY asn) FROM constituency.autonomous_system
                                  WHERE organisation_id = o.id AND valid_until IS NULL) END AS asns,
         CASE WHEN c.first THEN (SELECT string_agg(name, ' ' ORDER BY name) FROM constituency.domain
                                  WHERE organisation_id = o.id AND valid_until IS NULL) END AS domains,
         c.name AS "contactName", c.role AS "contactRole", c.email AS "contactEmail", c.phone AS "contactPhone",
         c.locale AS "contactLanguage", c.time_zone AS "contactTimeZone",
         CASE WHEN c.around_the_clock THEN 'yes' END AS "contactAroundTheClock",
         nullif(c.position, 0)::text AS "contactOrder"
    FROM chosen o
    LEFT JOIN LATERAL (
      SELECT k.*, row_number() OVER (ORDER BY k.position, k.around_the_clock DESC, k.name, k.id) = 1 AS first
        FROM (SELECT NULL::uuid AS id) nobody LEFT JOIN constituency.contact k ON k.organisation_id = o.id) c ON true
   ORDER BY o.key, o.id, c.first DESC, c.position, c.name`;
