import { answered, everything } from '../doors/api.js';
import { type ReportRow, seedOf } from '../reports/recognise-report.js';
import type { World } from '../world.js';

/** The demo's reports that are there already, by the key of their seed. */
export async function knownReports({ api }: World): Promise<Map<string, ReportRow>> {
  const rows = await everything((cursor) =>
    answered(api.GET('/api/v1/reports', { params: { query: { limit: 200, cursor } } })),
  );
  return new Map(rows.flatMap((row) => (seedOf(row) ? [[seedOf(row)?.key ?? '', row]] : [])));
}
